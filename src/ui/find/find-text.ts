import { indexText, rangeOf } from '../../annotations/text-index.ts';

/** More than these nobody goes through. */
const MOST = 1000;

/**
 * Where some words stand in a text, whether they are written large or small.
 * @returns ranges in reading order; none for no words
 */
export function findText(root: Element, words: string): Range[] {
  const index = indexText(root);
  const [text, wanted] = [folded(index.text), folded(words.trim())];
  const found: Range[] = [];
  if (!wanted) return found;
  let at = text.indexOf(wanted);
  while (at >= 0 && found.length < MOST) {
    found.push(rangeOf(index, { start: at, end: at + wanted.length }));
    at = text.indexOf(wanted, at + wanted.length);
  }
  return found;
}

/** Small letters; in the few languages where they are more of them than large ones, as it was. */
function folded(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
}
