import { clustersOf } from './likely-windows.ts';
import { SEED, seedsOf } from './seeds.ts';
import type { Span } from './text-index.ts';

/** More than this put into a quote makes two of it; characters. */
const MOST_BETWEEN = 3000;
/** Of the stretches that a quote is looked for by, so many must stand before or after the break. */
const LEAST_FOUND = 0.75;
/** Within one part every stretch says the same but where a word has changed. */
const APART = 12;

/**
 * Takes a text, a quote and where stretches of it say that it begins; gives the span from its first
 * words to its last where something was put in between, a paragraph or an advertisement, and all of
 * the quote stands before and after it; else null.
 */
export function joinParts(text: string, words: string, hits: readonly number[]): Span | null {
  const [one, other] = clustersOf(hits, APART).sort((a, b) => b.votes - a.votes);
  if (!one || !other || one.votes + other.votes < LEAST_FOUND * seedsOf(words.length)) return null;
  const [before, after] = one.first < other.first ? [one, other] : [other, one];
  if (after.first - before.last > MOST_BETWEEN) return null;
  const start = near(text, words.slice(0, SEED), before.first);
  const last = near(text, words.slice(-SEED), after.last + words.length - SEED);
  return start === null || last === null || last < start ? null : { start, end: last + SEED };
}

function near(text: string, words: string, at: number): number | null {
  const from = Math.max(0, at - APART);
  const found = text.slice(from, at + APART + SEED).indexOf(words);
  return found < 0 ? null : from + found;
}
