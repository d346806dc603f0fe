import { foldWhitespace } from '../../text/whitespace.ts';

/** A run of text that stands near the headline. */
export interface HeadlineLine {
  text: string;
  /** Words of the nearest elements' class, itemprop and rel. */
  hint: string;
  /** `datetime` of a `<time>` it stands in. */
  time: string | null;
  /** Whether it stands above the headline. */
  above: boolean;
}

/** Bylines and dates stand within so many runs of text below a headline, or above it. */
const BELOW = 30;
const ABOVE = 8;
/** A run this long is prose; a dek may be one, the second is the article. */
const PROSE = 160;

const SKIPPED =
  /^(?:script|style|noscript|template|svg|select|button|form|nav|aside|footer|blockquote)$/i;

const isSkipped = (node: Node): boolean => node.nodeType === 1 && SKIPPED.test(node.nodeName);

/** The node after (or before) another in document order, by hand: linkedom's walkers cannot start inside. */
function beside(node: Node, way: 'after' | 'before', enter: boolean): Node | null {
  const child = way === 'after' ? node.firstChild : node.lastChild;
  if (enter && child && !isSkipped(node)) return child;
  for (let at: Node | null = node; at; at = at.parentNode) {
    const next = way === 'after' ? at.nextSibling : at.previousSibling;
    if (next) return next;
  }
  return null;
}

/** A path that leads to what somebody has written, or to who that is. */
const OF_AUTHOR =
  /\/(?:authors?|contributors?|staff|people|profiles?|autor(?:en|es|i)?|auteurs?|autore|ecrivain)\/[^/]/i;
/** The hint of a link to an author. */
export const AUTHOR_LINK = 'author-link';

/** Names that say what an element is for; its next two ancestors often carry them. */
function hintOf(element: Element | null): string {
  const names: string[] = [];
  for (let at = element, up = 0; at && up < 3; at = at.parentElement, up++)
    for (const attribute of ['class', 'itemprop', 'rel', 'data-testid'])
      names.push(at.getAttribute(attribute) ?? '');
  if (OF_AUTHOR.test(element?.closest('a')?.getAttribute('href') ?? '')) names.push(AUTHOR_LINK);
  return names.join(' ');
}

function lineOf(node: Node, above: boolean): HeadlineLine | null {
  const text = foldWhitespace(node.nodeValue ?? '');
  if (node.nodeType !== 3 || !text) return null;
  const parent = node.parentElement;
  return { text, hint: hintOf(parent), time: parent?.getAttribute('datetime') ?? null, above };
}

function lines(start: Element, way: 'after' | 'before', most: number): HeadlineLine[] {
  const found: HeadlineLine[] = [];
  let prose = 0;
  for (
    let node = beside(start, way, false);
    node && found.length < most && prose < 2;
    node = beside(node, way, true)
  ) {
    const line = lineOf(node, way === 'before');
    if (line) found.push(line);
    if (line && line.text.length >= PROSE) prose++;
  }
  return found;
}

/** The runs of text round a headline, nearest first: those below it, then those above. */
export const linesNear = (headline: Element): HeadlineLine[] => [
  ...lines(headline, 'after', BELOW),
  ...lines(headline, 'before', ABOVE),
];
