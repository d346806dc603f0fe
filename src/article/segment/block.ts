import { foldWhitespace } from '../../text/whitespace.ts';
import { countWords } from '../../text/words.ts';
import { runningText } from './running-text.ts';
import { BLOCK_TAGS, HEADING_TAGS, tagOf, UNREAD_TAGS } from './tags.ts';

/** The smallest piece of a page that is judged: an element with words and no block inside. */
export interface Block {
  /** Place among the page's blocks, from 0. */
  index: number;
  element: Element;
  /** Text, whitespace folded. */
  text: string;
  /** Characters of text, and how many of them are inside links. */
  length: number;
  linked: number;
  /** Words as spaces part them; two characters of a script without spaces are one. */
  words: number;
  /** Running text in weighted characters, hints left aside (running-text.ts). */
  prose: number;
  links: Element[];
  /** Pictures and `<br>` inside. */
  images: number;
  breaks: number;
  /** 1 to 6, or 0 where it is no heading. */
  heading: number;
  /** Hints that can be trusted, of the element and all it stands in (trust-hints.ts). */
  hints: number;
  inList: boolean;
  inTable: boolean;
  inFigure: boolean;
  inQuote: boolean;
  code: boolean;
}

/** What a block stands in. */
export type Surroundings = Pick<Block, 'inList' | 'inTable' | 'inFigure' | 'inQuote'> & {
  /** The link round the block, if a link is. */
  link: Element | null;
};

/** What stands in nothing that says anything of it. */
export const PLAIN: Surroundings = {
  inList: false,
  inTable: false,
  inFigure: false,
  inQuote: false,
  link: null,
};

/** Whether a block stands so, and is no listing: a line of the text, or a heading. */
export const isPlain = ({ inList, inTable, inFigure, inQuote, code }: Block): boolean =>
  !(inList || inTable || inFigure || inQuote || code);

export const isText = (node: Node): boolean => node.nodeType === 3;
const WORDS = /\S/;
export const isWords = (node: Node): boolean => isText(node) && WORDS.test(node.nodeValue ?? '');

/** Whether a node is no element and says nothing. */
export const isBlank = (node: Node): boolean =>
  node.nodeType !== 1 && !WORDS.test(node.nodeValue ?? '');

interface Inline {
  /** Pieces of text: joined once, since a text that is looked at while it grows is copied each time. */
  text: string[];
  links: Element[];
  linked: number;
  images: number;
  breaks: number;
}

/** Elements between which authors leave the space to the style sheet. */
const standsApart = (tag: string): boolean => tag === 'A' || tag === 'SPAN' || BLOCK_TAGS.has(tag);

/** Adds up the words, links and pictures of inline content. */
function gather(node: Node, into: Inline, linked: boolean): void {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (isText(child)) into.text.push(child.nodeValue ?? '');
    else if (child.nodeType === 1) gatherElement(child as Element, into, linked);
  }
}

function gatherElement(element: Element, into: Inline, linked: boolean): void {
  const tag = tagOf(element);
  // The TeX source that MathML carries along is no second formula.
  if (tag === 'ANNOTATION' || tag === 'ANNOTATION-XML') return;
  if (tag === 'BR') {
    into.text.push(' ');
    into.breaks++;
  } else if (tag === 'IMG' || tag === 'PICTURE' || tag === 'SVG') into.images++;
  else if (!UNREAD_TAGS.has(tag)) {
    if (standsApart(tag) && element.previousSibling?.nodeName === element.nodeName)
      into.text.push(' ');
    const start = into.text.length;
    const link =
      !linked &&
      (tag === 'A' ? element.hasAttribute('href') : element.getAttribute('role') === 'link');
    if (link) into.links.push(element);
    gather(element, into, linked || link);
    if (link) into.linked += foldWhitespace(into.text.slice(start).join('')).length;
  }
}

function headingLevel(element: Element): number {
  const tag = tagOf(element);
  if (HEADING_TAGS.has(tag)) return Number(tag[1]);
  return element.getAttribute('role') === 'heading'
    ? Number(element.getAttribute('aria-level') ?? 2)
    : 0;
}

const UNSPACED = /[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;

/** Words of a text whose spaces are folded: signs of scripts without spaces count for half a word. */
export function wordCount(text: string): number {
  if (!text) return 0;
  if (UNSPACED.test(text)) return Math.max(1, countWords(text));
  let words = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) words++;
  return words;
}

/** Measures an element as a block; null where it holds neither words nor pictures. */
export function measureBlock(element: Element, { link, ...around }: Surroundings): Block | null {
  const inline: Inline = { text: [], links: [], linked: 0, images: 0, breaks: 0 };
  gather(element, inline, link !== null);
  const text = foldWhitespace(inline.text.join(''));
  if (!text && inline.images === 0) return null;
  const linked = link ? text.length : Math.min(inline.linked, text.length);
  const heading = headingLevel(element);
  const code = tagOf(element) === 'PRE';
  return {
    index: 0,
    element,
    text,
    length: text.length,
    linked,
    words: wordCount(text),
    prose: heading || code ? 0 : runningText(text, linked),
    links: link ? [link] : inline.links,
    images: inline.images,
    breaks: inline.breaks,
    heading,
    hints: 0,
    code,
    ...around,
  };
}
