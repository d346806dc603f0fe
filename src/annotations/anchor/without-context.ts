import type { Span } from '../text-index.ts';
import type { Needle } from './score-match.ts';

/** Fewer characters come together by chance. */
const LEAST = 3;

/**
 * Takes a text, the span that is most like a quote, and the quote; gives the span without the words
 * that stood before and behind the quote. Where its first or last word has become a shorter one, a
 * span of the old length would take them in.
 */
export function withoutContext(text: string, { start, end }: Span, needle: Needle): Span {
  const { exact, prefix, suffix } = needle;
  const found = text.slice(start, end);
  const before = longest(prefix.length, (length) => {
    const words = prefix.slice(-length);
    return found.startsWith(words) && !exact.startsWith(words);
  });
  const behind = longest(suffix.length, (length) => {
    const words = suffix.slice(0, length);
    return found.endsWith(words) && !exact.endsWith(words);
  });
  const cut = { start: start + before, end: end - behind };
  return cut.end - cut.start >= exact.length / 2 ? cut : { start, end };
}

function longest(most: number, fits: (length: number) => boolean): number {
  for (let length = most; length >= LEAST; length--) if (fits(length)) return length;
  return 0;
}
