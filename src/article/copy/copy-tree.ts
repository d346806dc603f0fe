/** As deep as the browsers' own HTML parsers let a tree become; only scripts nest further. */
export const MOST_LEVELS = 512;

const ELEMENTS = 1;
const ALL = -1;

/** A walker of the browser's own: no page can answer in its place, and it calls nothing that nests. */
const walkerOf = (root: Node, show: number): TreeWalker => {
  const document = Reflect.get(Node.prototype, 'ownerDocument', root) as Document;
  return Document.prototype.createTreeWalker.call(document, root, show);
};

/** Steps to the next node in document order; gives how many levels that went down, or null at the end. */
function step(walker: TreeWalker): number | null {
  if (walker.firstChild()) return 1;
  for (let down = 0; ; down--) {
    if (walker.nextSibling()) return down;
    if (!walker.parentNode()) return null;
  }
}

/** Whether elements are nested deeper than so many levels. */
function isDeeper(root: Node, levels: number): boolean {
  const walker = walkerOf(root, ELEMENTS);
  let level = 0;
  for (let down = step(walker); down !== null; down = step(walker)) {
    level += down;
    if (level > levels) return true;
  }
  return false;
}

/** Of more forms, or fields of forms, than this a page is copied element by element. */
const MOST_FORMS = 40;
const MOST_FIELDS = 400;

const countOf = (root: Node, tag: string): number =>
  root.nodeType === 1 ? Element.prototype.getElementsByTagName.call(root, tag).length : 0;

/** Whether a tree holds so many forms that a browser's own would make work of each change of it. */
function holdsManyFields(root: Node): boolean {
  const forms = countOf(root, 'form');
  return forms > MOST_FORMS || (forms > 0 && countOf(root, 'input') > MOST_FIELDS);
}

/**
 * An element that selectors take for a form, and that has no list of its fields: browsers look for
 * those in the whole tree whenever a form, or one of its fields, is taken out or put in.
 */
function formWithoutFields(into: Document, form: Element): Element {
  const copy = into.createElementNS(null, 'form');
  for (const { name, value } of Reflect.get(Element.prototype, 'attributes', form) as Attr[] &
    NamedNodeMap)
    if (isSettable(name)) copy.setAttribute(name, value);
  return copy;
}

/** Parsers take names that `setAttribute` throws at. */
const isSettable = (name: string): boolean => /^[a-z_][\w.:-]*$/i.test(name);

function copyOf(into: Document, node: Node, isPlain: boolean): Node {
  const isForm =
    !isPlain && node.nodeType === 1 && Reflect.get(Element.prototype, 'localName', node) === 'form';
  return isForm ? formWithoutFields(into, node as Element) : into.importNode(node, false);
}

/** The parents that nodes get, level by level; what stands deeper than the last stands in that. */
class Levels {
  readonly #parents: Node[];
  #level = 0;

  constructor(root: Node) {
    this.#parents = [root];
  }

  add(node: Node, down: number): void {
    this.#level += down;
    const at = Math.min(this.#level, MOST_LEVELS);
    this.#parents[at - 1]?.appendChild(node);
    if (at < MOST_LEVELS) this.#parents[at] = node;
  }
}

/**
 * A copy of a tree for another document, as `importNode` makes it. Of a tree that is nested too
 * deeply for that, which calls itself for each level, the copy has no more than 512 levels: what
 * stands further down stands there in the last, in the same order. Of a tree of very many forms the copy has
 * elements that are only called so.
 */
export function importTree(into: Document, source: Node): Node {
  const isPlain = !holdsManyFields(source);
  if (isPlain && !isDeeper(source, MOST_LEVELS)) return into.importNode(source, true);
  const walker = walkerOf(source, ALL);
  const copy = into.importNode(source, false);
  const levels = new Levels(copy);
  for (let down = step(walker); down !== null; down = step(walker))
    levels.add(copyOf(into, walker.currentNode, isPlain), down);
  return copy;
}

/** Takes from a copy, which nothing shows, what it has of levels too many, in the same way. */
export function flatten(root: Element): void {
  if (!isDeeper(root, MOST_LEVELS)) return;
  const walker = walkerOf(root, ALL);
  const levels = new Levels(root);
  const found: [Node, number][] = [];
  for (let down = step(walker); down !== null; down = step(walker))
    found.push([walker.currentNode, down]);
  // Taken apart from the end: what is moved holds nothing any more.
  for (let at = found.length - 1; at >= 0; at--)
    found[at]?.[0].parentNode?.removeChild(found[at]?.[0] as Node);
  for (const [node, down] of found) levels.add(node, down);
}
