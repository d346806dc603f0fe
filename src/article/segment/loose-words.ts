import { isText, isWords } from './block.ts';
import { HEADING_TAGS, tagOf } from './tags.ts';

/** Elements that are worth a paragraph of their own, words or no words. */
const MEDIA = new Set(['IMG', 'PICTURE', 'MATH', 'SVG']);

const isBreak = (node: Node | null): boolean => node !== null && node.nodeName === 'BR';

function nextBeyondSpace(node: Node): Node | null {
  let next = node.nextSibling;
  while (next && isText(next) && !isWords(next)) next = next.nextSibling;
  return next;
}

/** `<br><br>` between words is how a paragraph is written without `<p>`. */
export function hasParagraphBreaks(element: Element): boolean {
  if (element.childElementCount < 2 || HEADING_TAGS.has(tagOf(element))) return false;
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (isBreak(child) && isBreak(nextBeyondSpace(child))) return true;
  }
  return false;
}

const holdsSomething = (node: Node): boolean =>
  isWords(node) ||
  (node.nodeType === 1 &&
    (MEDIA.has(node.nodeName.toUpperCase()) ||
      Boolean(node.textContent?.trim()) ||
      (node as Element).querySelector('img') !== null));

/** A place that a link leads to, right before the words that are meant. */
const opensWords = (node: Node): boolean =>
  node.nodeName === 'A' &&
  ((node as Element).hasAttribute('name') || (node as Element).id !== '') &&
  node.nextSibling !== null &&
  isWords(node.nextSibling);

/**
 * Gives words and inline elements that stand between blocks, or between `<br><br>`, a paragraph each.
 * @param isBlock tells child elements that start lines of their own
 * @returns the paragraphs made, in order
 */
export function wrapLooseWords(element: Element, isBlock: (child: Element) => boolean): Element[] {
  const made: Element[] = [];
  let paragraph: Element | null = null;
  const ends = (node: Node): boolean => {
    if (node.nodeType !== 1) return false;
    return isBreak(node) ? !paragraph || isBreak(nextBeyondSpace(node)) : isBlock(node as Element);
  };
  const open = (before: Node): Element => {
    const opened = element.ownerDocument.createElement('p');
    element.insertBefore(opened, before);
    made.push(opened);
    return opened;
  };
  for (let child = element.firstChild; child; ) {
    const next: ChildNode | null = child.nextSibling;
    if (ends(child)) {
      if (isBreak(child)) element.removeChild(child);
      paragraph = null;
    } else if (paragraph || holdsSomething(child) || opensWords(child)) {
      paragraph ??= open(child);
      paragraph.appendChild(child);
    }
    child = next;
  }
  return made;
}
