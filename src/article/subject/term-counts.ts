import { termsOf } from '../../text/terms.ts';

/** As much text as tells a subject, in characters; more costs time and tells no more. */
const ENOUGH = 40_000;
/** A language that writes so many words large in the middle of sentences writes all nouns so. */
const LARGE_NOUNS = 0.22;
const CLOSING = '.,;:!?\n()"”»،؛؟';
const GOES_ON = /[\p{Ll},;]/u;
const LARGE = /^\p{Lu}/u;
const CASED = /^[\p{Lu}\p{Ll}]/u;

const closes = (text: string, end: number): boolean =>
  end >= text.length || CLOSING.includes(text.charAt(end));
const isWithin = (text: string, at: number): boolean =>
  at > 1 && text.charAt(at - 1) === ' ' && GOES_ON.test(text.charAt(at - 2));

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
    if (closes(text, at + word.length)) add(counts.closing, term);
    if (!isWithin(text, at) || !CASED.test(word)) continue;
    within++;
    const isLarge = LARGE.test(word);
    if (isLarge) large++;
    add(isLarge ? counts.large : counts.small, term);
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
