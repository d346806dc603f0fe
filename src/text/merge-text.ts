import { diff3Merge } from 'node-diff3';

/** A text as somebody wrote it, and what it was when they began. */
export interface TextEdit {
  base: string;
  text: string;
}

/**
 * Brings an edit into a text that somebody else has changed meanwhile. Nothing that either of them
 * wrote is dropped: where both wrote in one place, the words that were there first come first.
 * After diff3: https://www.cis.upenn.edu/~bcpierce/papers/diff3-short.pdf
 * @param stored what the text is by now
 */
export function mergeText(stored: string, { base, text }: TextEdit): string {
  if (stored === base || stored === text) return text;
  if (text === base) return stored;
  const regions = diff3Merge(tokens(stored), tokens(base), tokens(text));
  return regions
    .map(({ ok, conflict }) =>
      ok ? ok.join('') : bothOf(conflict?.a.join('') ?? '', conflict?.b.join('') ?? ''),
    )
    .join('');
}

/** Words, and each space and sign for itself: two who write in one line seldom write in one word. */
const tokens = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|./gsu) ?? [];

/** One that goes on with what the other wrote, or came twice, stands for both; so a second asking adds nothing. */
function bothOf(first: string, second: string): string {
  if (first.startsWith(second)) return first;
  if (second.startsWith(first)) return second;
  const isApart = /\s$/.test(first) || /^\s/.test(second);
  return isApart ? first + second : `${first} ${second}`;
}
