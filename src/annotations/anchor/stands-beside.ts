import { isSqueezed } from './squeeze.ts';

/** Takes a text, an offset and words; gives whether they end there, spaces aside. */
export const standsBefore = (text: string, at: number, words: string): boolean =>
  stands(text, at - 1, words, -1);

/** Takes a text, an offset and words; gives whether they begin there, spaces aside. */
export const standsAfter = (text: string, at: number, words: string): boolean =>
  stands(text, at, words, 1);

/** Goes through both side by side: the whitespace around a quote is the page's, not the words'. */
function stands(text: string, from: number, words: string, step: 1 | -1): boolean {
  let at = from;
  for (let i = step === 1 ? 0 : words.length - 1; i >= 0 && i < words.length; i += step) {
    if (isSqueezed(words, i)) continue;
    while (isSqueezed(text, at)) at += step;
    if (text.charAt(at) !== words.charAt(i)) return false;
    at += step;
  }
  return true;
}
