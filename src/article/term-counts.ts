import { termsOf } from '../text/terms.ts';

/** As much text as tells a subject, in characters; more costs time and tells no more. */
const ENOUGH = 40_000;
/** A language that writes so many words large in the middle of sentences writes all nouns so. */
const LARGE_NOUNS = 0.22;
const CLOSES = /[.,;:!?\n()"”»،؛؟]/;
const MID_SENTENCE = /[\p{Ll},;] $/u;
const isLarge = (word: string): boolean => /^\p{Lu}/u.test(word);
const isCased = (word: string): boolean => /^[\p{Lu}\p{Ll}]/u.test(word);

/** How often each term stands in the text, and how often large or small inside a sentence. */
export interface TermCounts {
  all: number;
  of: Map<string, number>;
  large: Map<string, number>;
  small: Map<string, number>;
  /** How often a mark follows: nouns close a phrase, grammar never does. */
  closing: Map<string, number>;
  /** Large letters tell names from words. */
  tellsNames: boolean;
}

const add = (counts: Map<string, number>, term: string): number => {
  const count = (counts.get(term) ?? 0) + 1;
  counts.set(term, count);
  return count;
};

/** Takes running text; counts the terms at its beginning, which tell its subject. */
export function countTerms(text: string): TermCounts {
  const counts: TermCounts = {
    all: 0,
    of: new Map(),
    large: new Map(),
    small: new Map(),
    closing: new Map(),
    tellsNames: false,
  };
  let large = 0;
  let within = 0;
  for (const { term, word, at } of termsOf(text.slice(0, ENOUGH))) {
    counts.all++;
    add(counts.of, term);
    if (CLOSES.test(text.charAt(at + word.length) || '.')) add(counts.closing, term);
    if (!isCased(word) || !MID_SENTENCE.test(text.slice(Math.max(0, at - 2), at))) continue;
    within++;
    if (isLarge(word)) large++;
    add(isLarge(word) ? counts.large : counts.small, term);
  }
  counts.tellsNames = within > 0 && large / within < LARGE_NOUNS;
  return counts;
}

/** In how many of the page's other links each term stands. */
export function countLinks(others: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of others)
    for (const term of new Set(termsOf(text).map((entry) => entry.term))) add(counts, term);
  return counts;
}
