import search from 'approx-string-match';

/** A quote to look for, its parts squeezed, and the squeezed offset where it used to begin. */
export interface Needle {
  exact: string;
  prefix: string;
  suffix: string;
  near: number;
}

/** A place where the quote may stand; `errors` is the edit distance between the two. */
export interface Candidate {
  start: number;
  end: number;
  errors: number;
}

/** Below this the words are taken to be gone, rather than painted where they never stood. */
export const LEAST_SCORE = 0.7;

// A common word stands in a book ten thousand times; only the nearest are worth a closer look.
const MOST_CANDIDATES = 500;
// The words around are evidence for a place, the words themselves are the quote: those count double.
const CONTEXT_WEIGHT = 0.5;

/**
 * Takes a text and the places in it where the quote may stand; gives the one whose own and
 * surrounding words differ least, the nearest among equals, or null where none reaches LEAST_SCORE.
 */
export function pickBest(text: string, needle: Needle, candidates: Candidate[]): Candidate | null {
  let best: Candidate | null = null;
  let least = LEAST_SCORE;
  for (const candidate of nearest(candidates, needle.near)) {
    const score = scoreOf(text, needle, candidate);
    if (score < least || (best && score === least)) continue;
    best = candidate;
    least = score;
  }
  return best;
}

function nearest(candidates: Candidate[], to: number): Candidate[] {
  const distance = (candidate: Candidate): number => Math.abs(candidate.start - to);
  return candidates.toSorted((a, b) => distance(a) - distance(b)).slice(0, MOST_CANDIDATES);
}

/** From 0 to 1: the share of characters, of the quote and by half of its context, that are the same. */
function scoreOf(text: string, { exact, prefix, suffix }: Needle, found: Candidate): number {
  const before = text.slice(Math.max(0, found.start - prefix.length), found.start);
  const after = text.slice(found.end, found.end + suffix.length);
  const errors = contextErrors(difference(before, prefix), difference(after, suffix));
  const length = prefix.length + suffix.length;
  return 1 - (found.errors + CONTEXT_WEIGHT * errors) / (exact.length + CONTEXT_WEIGHT * length);
}

// The side that is more alike counts double: a paragraph put in before a quote says nothing about it.
const contextErrors = (before: number, after: number): number =>
  (2 * (before + after + Math.min(before, after))) / 3;

function difference(text: string, expected: string): number {
  if (text === expected) return 0;
  return search(text, expected, expected.length)[0]?.errors ?? expected.length;
}
