import { wordsOf } from './words.ts';

/**
 * How much of two texts' words are the same ones, 0 to 1 (Dice's coefficient over bags of words).
 * Two texts without words are not alike.
 */
export function similarity(a: string, b: string): number {
  const first = wordsOf(a);
  const second = wordsOf(b);
  if (first.length === 0 || second.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const word of first) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of second) {
    const left = counts.get(word) ?? 0;
    if (left > 0) {
      shared++;
      counts.set(word, left - 1);
    }
  }
  return (2 * shared) / (first.length + second.length);
}

/** Texts of which one is so many times longer than the other cannot have most words in common. */
const LENGTHS_APART = 3;

/**
 * Whether two texts are alike to at least `least` (0.6 or more): like `similarity`, but cheap where
 * their lengths alone say no.
 */
export function isAlike(a: string, b: string, least: number): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.length <= LENGTHS_APART * short.length + 20 && similarity(a, b) >= least;
}
