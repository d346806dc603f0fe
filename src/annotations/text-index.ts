import { firstWhere } from './anchor/binary-search.ts';

/**
 * The text of a root as one string, and the way from its offsets to the DOM and back.
 * Offsets are UTF-16 code units, as in strings and ranges.
 */
export interface TextIndex {
  root: Node;
  /** All text nodes that can be read joined in document order: `textContent` without scripts and the like. */
  text: string;
  nodes: Text[];
  /** Offset in `text` at which the node of the same index begins; never falls. */
  starts: number[];
}

/** A stretch of a `TextIndex`'s text, `end` not included. */
export interface Span {
  start: number;
  end: number;
}

/**
 * Takes any node; gives the index of its text. Comments, scripts and the like hold none: what a page
 * writes into them changes from load to load. Throws nothing.
 */
export function indexText(root: Node): TextIndex {
  const nodes = textNodes(root);
  const starts: number[] = [];
  let length = 0;
  for (const node of nodes) {
    starts.push(length);
    length += node.data.length;
  }
  return { root, text: nodes.map((node) => node.data).join(''), nodes, starts };
}

/**
 * Takes a boundary point of a range (a node and an offset into it, as the DOM has them); gives its
 * offset in the text. A point outside the root is moved to the nearer end of the text.
 * Throws a DOMException where node and root stand in different trees.
 */
export function offsetOf(index: TextIndex, container: Node, offset: number): number {
  const point = new Range();
  point.setStart(container, offset);
  const next = firstWhere(index.nodes.length, (i) => !startsBefore(index.nodes[i], point));
  if (index.nodes[next - 1] === container) return (index.starts[next - 1] ?? 0) + offset;
  return index.starts[next] ?? index.text.length;
}

/**
 * Takes a span of at least one character inside the text; gives the range from its first to its last
 * character, both ends in text nodes. Throws a RangeError where the span is empty or reaches outside.
 */
export function rangeOf(index: TextIndex, span: Span): Range {
  const first = nodeAt(index, span.start);
  const last = nodeAt(index, span.end - 1);
  if (!first || !last || span.end <= span.start) throw new RangeError('No text at these offsets');
  const range = new Range();
  range.setStart(first.node, span.start - first.start);
  range.setEnd(last.node, span.end - last.start);
  return range;
}

function textNodes(root: Node): Text[] {
  if (isText(root)) return [root];
  const walker = textWalker(root);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (isText(node) && isRead(node)) nodes.push(node);
  }
  return nodes;
}

/** What is in these is no text of the page, or is another each time. */
const UNREAD = /^(?:script|style|noscript|template|textarea|title|option)$/;

/** Whether a text node is one of the page's text. */
export const isRead = (node: Text): boolean => {
  // Off the prototypes: a form may hold a field of any name.
  const parent: Element | null = Reflect.get(Node.prototype, 'parentElement', node);
  return !parent || !UNREAD.test(Reflect.get(Element.prototype, 'localName', parent));
};

// By number, not instanceof: a node of a frame or a parsed document has another window's classes.
const isText = (node: Node): node is Text =>
  node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE;

// Off the prototype: a page can hide a method of its document behind a form of that name.
const textWalker = (root: Node): TreeWalker =>
  Document.prototype.createTreeWalker.call(
    document,
    root,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION,
  );

/** Whether the text of a span is still that of the nodes it was read from. */
export function isUnchanged(index: TextIndex, { start, end }: Span): boolean {
  let i = firstWhere(index.starts.length, (at) => (index.starts[at] ?? 0) > start) - 1;
  for (; (index.starts[i] ?? end) < end; i++) {
    const [node, from] = [index.nodes[i], index.starts[i] ?? 0];
    const to = index.starts[i + 1] ?? index.text.length;
    if (!node || node.data !== index.text.slice(from, to) || !index.root.contains(node))
      return false;
  }
  return true;
}

const startsBefore = (node: Text | undefined, point: Range): boolean =>
  node !== undefined && point.comparePoint(node, 0) < 0;

/** The text node that holds the character at an offset; empty nodes hold none. */
function nodeAt(index: TextIndex, offset: number): { node: Text; start: number } | null {
  const i = firstWhere(index.starts.length, (at) => (index.starts[at] ?? 0) > offset) - 1;
  const node = index.nodes[i];
  const start = index.starts[i] ?? 0;
  return node && offset < start + node.data.length ? { node, start } : null;
}
