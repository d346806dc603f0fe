import { tagOf, UNREAD_TAGS } from '../segment/tags.ts';

/** Elements that start a line of their own inside a listing. */
const LINE_TAGS = new Set(
  'DIV LI P TR PRE OL UL TABLE TBODY BLOCKQUOTE SECTION ARTICLE FIGURE DL DT DD'.split(' '),
);
/** Elements that mean something in code, too. */
const KEPT_TAGS = new Set('A MARK INS DEL S VAR SUB SUP IMG'.split(' '));
/** … and those that do where an author wrote them, and no highlighter. */
const EMPHASIS = new Set('B STRONG EM I U'.split(' '));
const LINE_NAME =
  /(?:^|\s)(?:[\w-]*[-_])?(?:line|row)s?(?:[-_]?(?:\d+|content|text|code|inner))?(?:\s|$)/i;
const BLOCK_STYLE = /display\s*:\s*(?:block|flex|grid|table-row)/i;

const isBlank = (node: Node): boolean => node.nodeType === 3 && !/\S/.test(node.nodeValue ?? '');

const isKept = (element: Element, tag: string): boolean =>
  KEPT_TAGS.has(tag) || (EMPHASIS.has(tag) && !element.hasAttribute('class'));

const startsLine = (element: Element, tag: string): boolean =>
  LINE_TAGS.has(tag) || BLOCK_STYLE.test(element.getAttribute('style') ?? '');

const isLineNamed = (element: Element): boolean =>
  LINE_NAME.test(element.getAttribute('class') ?? '') ||
  element.hasAttribute('data-line') ||
  element.hasAttribute('data-line-number');

/** Several pieces of code in one listing are a line each. */
const isCodeOfListing = (element: Element): boolean =>
  tagOf(element) === 'CODE' && element.parentElement?.tagName === 'PRE';

/** A line that only a style sheet sets on a line of its own. */
const isLineSpan = (element: Element): boolean =>
  !LINE_TAGS.has(tagOf(element)) &&
  (isLineNamed(element) || isCodeOfListing(element)) &&
  !element.textContent?.includes('\n') &&
  !element.querySelector('br,div,li,p');

/** Whether an element's children are such lines, all of them, with no line feed between them. */
function areLineSpans(parent: Element): boolean {
  let lines = 0;
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === 1 && isLineSpan(child as Element)) lines++;
    else if (child.nodeType === 1 || !isBlank(child) || child.nodeValue?.includes('\n'))
      return false;
  }
  return lines > 1;
}

/** What parts the tags of two lines is no line of the code. */
function isBetweenLines(node: Node): boolean {
  const { previousSibling: before, nextSibling: after } = node;
  const isLine = (beside: Node | null): boolean =>
    beside?.nodeType === 1 && startsLine(beside as Element, tagOf(beside as Element));
  return (isLine(before) || !before) && (isLine(after) || !after) && Boolean(before || after);
}

const firstName = (element: Element): string =>
  (element.getAttribute('class') ?? '').trim().split(/\s/)[0] ?? '';

const isLike = (element: Element, other: Element | null): boolean =>
  other?.tagName === element.tagName && firstName(other) === firstName(element);

/** Writes the inside of a listing anew: its text, a line feed at the end of each line, and what is kept. */
class CodeWriter {
  readonly #document: Document;
  #length = 0;
  #atLineStart = true;

  constructor(document: Document) {
    this.#document = document;
  }

  write(from: Element, into: Node): void {
    const areLines = areLineSpans(from);
    for (let child = from.firstChild; child; ) {
      const next: ChildNode | null = child.nextSibling;
      if (child.nodeType === 3) this.#writeText(child, into);
      else if (child.nodeType === 1) this.#writeElement(child as Element, into, areLines);
      child = next;
    }
  }

  #put(text: string, into: Node): void {
    if (!text) return;
    into.appendChild(this.#document.createTextNode(text));
    this.#length += text.length;
    this.#atLineStart = text.endsWith('\n');
  }

  #writeText(node: Node, into: Node): void {
    const text = node.nodeValue ?? '';
    if (isBlank(node) && text.includes('\n') && isBetweenLines(node)) return;
    // Editors and highlighters write indents so that no browser folds them.
    this.#put(text.replace(/\r\n?/g, '\n').replaceAll('\u00a0', ' '), into);
  }

  #writeElement(element: Element, into: Node, isLine: boolean): void {
    const tag = tagOf(element);
    if (tag === 'BR') this.#put('\n', into);
    else if (UNREAD_TAGS.has(tag)) return;
    else if (isKept(element, tag)) this.#writeKept(element, into);
    else if (isLine || startsLine(element, tag)) this.#writeLine(element, into);
    else this.write(element, into);
  }

  #writeKept(element: Element, into: Node): void {
    const holder = this.#document.createElement('span');
    for (let child = element.firstChild; child; child = element.firstChild)
      holder.appendChild(child);
    into.appendChild(element);
    this.write(holder, element);
  }

  #writeLine(element: Element, into: Node): void {
    if (!this.#atLineStart) this.#put('\n', into);
    const before = this.#length;
    this.write(element, into);
    const isEmptyLine =
      this.#length === before &&
      (isLike(element, element.previousElementSibling) ||
        isLike(element, element.nextElementSibling));
    if (isEmptyLine || !this.#atLineStart) this.#put('\n', into);
  }
}

/** Blank lines before the code and all that is blank behind it are the markup's, not the code's. */
function trimEnds(root: Element): void {
  root.normalize();
  const { firstChild: first } = root;
  if (first?.nodeType === 3)
    first.nodeValue = (first.nodeValue ?? '').replace(/^(?:[^\S\n]*\n)+/, '');
  const { lastChild: last } = root;
  if (last?.nodeType === 3) last.nodeValue = (last.nodeValue ?? '').trimEnd();
}

/**
 * Takes an element with code in whatever markup, and takes it apart; gives a new `<code>` with the
 * same text, each line ended by a line feed, and of its elements only links, emphasis and the like.
 */
export function codeLines(from: Element): Element {
  const code = from.ownerDocument.createElement('code');
  new CodeWriter(from.ownerDocument).write(from, code);
  trimEnds(code);
  return code;
}
