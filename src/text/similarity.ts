import { wordsOf } from './words.ts';

/**
 * How much of two texts' words are the same ones, 0 to 1 (Dice's coefficient over bags of words).
 * Two texts without words are not alike.
 */
export function similarity(a: string, b: string): number {
  const first = wordsOf(a);
  const second = bagOf(b);
  if (first.length === 0 || second.words === 0) return 0;
  const seen = new Map<string, number>();
  let shared = 0;
  for (const word of first) {
    const had = seen.get(word) ?? 0;
    if (had >= (second.counts.get(word) ?? 0)) continue;
    shared++;
    seen.set(word, had + 1);
  }
  return (2 * shared) / (first.length + second.words);
}

interface Bag {
  words: number;
  counts: ReadonlyMap<string, number>;
}

/** Every line of a page is held against the same title: the last few texts are kept as read. */
const bags = new Map<string, Bag>();
const MOST_BAGS = 8;

function bagOf(text: string): Bag {
  const known = bags.get(text);
  if (known) return known;
  const words = wordsOf(text);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const bag = { words: words.length, counts };
  if (bags.size >= MOST_BAGS) bags.clear();
  bags.set(text, bag);
  return bag;
}

/**
 * Whether a text can have enough words of the other for their likeness to reach `least`: every word
 * of the one that does not stand in the other at all takes from it.
 */
function mayBeAlike(text: string, other: Bag, least: number): boolean {
  const lower = text.toLowerCase();
  let spare = other.words * (1 - least / (2 - least)) + 1e-9;
  for (const [word, count] of other.counts) {
    if (!lower.includes(word)) spare -= count;
    if (spare < 0) return false;
  }
  return true;
}

/** Texts of which one is so many times longer than the other cannot have most words in common. */
const LENGTHS_APART = 3;

/**
 * Whether two texts are alike to at least `least` (0.6 or more): like `similarity`, but cheap where
 * their lengths or a few words say no.
 */
export function isAlike(a: string, b: string, least: number): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (
    long.length <= LENGTHS_APART * short.length + 20 &&
    mayBeAlike(a, bagOf(b), least) &&
    similarity(a, b) >= least
  );
}
