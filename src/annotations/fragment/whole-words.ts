import type { TextQuoteSelector } from '../../model/selectors.ts';
import type { Span } from '../text-index.ts';

const LETTER = /[\p{L}\p{M}\p{N}]/u;
// A word longer than this is no word; scripts without spaces would run on for a line.
const LONGEST = 24;

/**
 * Takes a text, a span that is roughly the quote, and the quote; gives the span taken out to the ends
 * of the words it cuts, where the quote itself began and ended with whole words. A changed last word
 * would otherwise be painted by half.
 */
export function wholeWords(text: string, span: Span, quote: TextQuoteSelector): Span {
  const { prefix, exact, suffix } = quote;
  const startsWord = !isInsideWord(prefix + exact, prefix.length);
  const endsWord = !isInsideWord(exact + suffix, exact.length);
  return {
    start: startsWord ? outwards(text, span.start, -1) : span.start,
    end: endsWord ? outwards(text, span.end, 1) : span.end,
  };
}

function outwards(text: string, from: number, step: 1 | -1): number {
  let at = from;
  while (Math.abs(at - from) < LONGEST && isInsideWord(text, at)) at += step;
  return isInsideWord(text, at) ? from : at;
}

const isInsideWord = (text: string, at: number): boolean =>
  isLetter(text, at - 1) && isLetter(text, at);

const isLetter = (text: string, at: number): boolean => LETTER.test(text.charAt(at));
