import { indexText, rangeOf } from '../../annotations/text-index.ts';

/** More than these nobody goes through. */
const MOST = 1000;

/**
 * Where some words stand in a text as it is seen: written large or small, over the ends of its lines
 * and the hyphens that only break words, with quotation marks of any make.
 * @param parts the elements the text stands in, in reading order
 * @returns ranges in reading order; none for no words
 */
export function findText(parts: readonly Element[], words: string): Range[] {
  const wanted = words.trim();
  if (!wanted) return [];
  const pattern = new RegExp([...wanted.replace(/\s+/gu, ' ')].map(seenAs).join(UNSEEN), 'giu');
  return parts.flatMap((part) => inPart(part, pattern)).slice(0, MOST);
}

function inPart(part: Element, pattern: RegExp): Range[] {
  const index = indexText(part);
  const found: Range[] = [];
  for (const { 0: words, index: start } of index.text.matchAll(pattern)) {
    if (found.length === MOST) break;
    found.push(rangeOf(index, { start, end: start + words.length }));
  }
  return found;
}

/** What stands within words and is not seen: hyphens for the ends of lines, spaces without a width. */
const UNSEEN = '[\\u00ad\\u200b\\u2060]*';

/** What a keyboard has one key for, and type more than one. */
const ALIKE: Record<string, string> = {
  ' ': '\\s+',
  "'": "['’‘]",
  '’': "['’‘]",
  '"': '["“”„«»]',
  '-': '[-‐‑]',
};

const seenAs = (letter: string): string =>
  ALIKE[letter] ?? letter.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&');
