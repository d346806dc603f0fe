import { foldWhitespace } from '../../text/whitespace.ts';
import { isDateLine } from '../metadata/published.ts';
import type { Block } from '../segment/page-blocks.ts';
import { saysAgo } from './time-words.ts';

/** When something was said, as a page prints it. */
export interface TimeStamp {
  text: string;
  /** As machines read it; null where the page does not say. */
  datetime: string | null;
  element: Element;
}

/** Longer lines tell a story. */
const MOST_WORDS = 40;
const MOST_LETTERS = 60;

/** Attributes in which pages keep the whole of a time that they print in short. */
const WHOLE = ['datetime', 'title', 'data-time', 'data-datetime', 'data-original-title'];
/** Selects all that may be stamped: of most lines nothing is. */
const STAMPED = ['time', ...WHOLE.map((name) => `[${name}]`)].join();
const HAS_DATE = /\d{4}-\d{1,2}-\d{1,2}|(?:19|20)\d\d|\d{1,2}:\d{2}/;
const CLOCK = /(?:^|\D)\d{1,2}:\d{2}(?!\d)/;

function wholeTime(element: Element): string | null {
  for (const name of WHOLE) {
    const value = element.getAttribute(name);
    if (value && value.length <= MOST_LETTERS && HAS_DATE.test(value)) return value;
  }
  return null;
}

/** Whether a run of words is a time, whatever stands round it. */
const isTime = (text: string, lang: string | null): boolean =>
  text.length <= MOST_LETTERS &&
  /\d/.test(text) &&
  (isDateLine(text, lang) || saysAgo(text, lang) || (CLOCK.test(text) && text.length <= 40));

const bare = (text: string): string =>
  foldWhitespace(text).replace(/^[\s»«·•|,#–—-]+|[\s»«·•|,–—-]+$/gu, '');

function stampOf(element: Element): TimeStamp | null {
  const isMarked = element.tagName === 'TIME' || element.hasAttribute('datetime');
  const whole = wholeTime(element);
  // Most titles are no time, and the words under them need not be read.
  if (!isMarked && !whole) return null;
  const text = bare(element.textContent ?? '');
  if (text.length > MOST_LETTERS) return null;
  if (isMarked)
    return text || whole ? { text: text || (whole ?? ''), datetime: whole, element } : null;
  return /\d/.test(text) ? { text, datetime: whole, element } : null;
}

/** A run of words of its own between the elements of a line. */
function stampAmong(element: Element, lang: string | null): TimeStamp | null {
  for (let child = element.firstChild; child; child = child.nextSibling) {
    const isRun = child.nodeType === 3;
    const written = (isRun ? child.nodeValue : child.textContent) ?? '';
    if (!/\d/.test(written)) continue;
    const text = bare(written);
    if (!isTime(text, lang)) continue;
    if (isRun) return { text, datetime: null, element };
    // Of a line of author, time and links the time alone.
    return (
      stampAmong(child as Element, lang) ?? { text, datetime: null, element: child as Element }
    );
  }
  return null;
}

/** An element and all below it, in order, as far as a selector takes them. */
function within(element: Element, selector: string): Element[] {
  const own = element.matches(selector) ? [element] : [];
  return element.firstElementChild ? [...own, ...element.querySelectorAll(selector)] : own;
}

/** The time that a short line prints; null where it prints none. */
export function timeStampIn(block: Block, lang: string | null): TimeStamp | null {
  const { element, words, code, inQuote } = block;
  if (words > MOST_WORDS || code || inQuote) return null;
  for (const one of within(element, STAMPED)) {
    const stamp = stampOf(one);
    if (stamp) return stamp;
  }
  if (!/\d/.test(block.text)) return null;
  for (const one of within(element, '*')) {
    const stamp = stampAmong(one, lang);
    if (stamp) return stamp;
  }
  return null;
}
