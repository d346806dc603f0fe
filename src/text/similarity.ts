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
