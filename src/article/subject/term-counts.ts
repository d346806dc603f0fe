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

/** How often a term stands in a text, and how often large or small inside a sentence. */
export interface TermCount {
  times: number;
  large: number;
  small: number;
  /** How often a mark follows: nouns close a phrase, grammar never does. */
  closing: number;
}

/** The terms of a text. */
export interface TermCounts {
  all: number;
  of: ReadonlyMap<string, TermCount>;
  /** Large letters tell names from words. */
  tellsNames: boolean;
}

function countOf(counts: Map<string, TermCount>, term: string): TermCount {
  const known = counts.get(term);
  if (known) return known;
  const count = { times: 0, large: 0, small: 0, closing: 0 };
  counts.set(term, count);
  return count;
}

/** Takes running text; counts the terms at its beginning, which tell its subject. */
export function countTerms(text: string): TermCounts {
  const of = new Map<string, TermCount>();
  const terms = termsOf(text.slice(0, ENOUGH));
  let large = 0;
  let within = 0;
  for (const { term, word, at } of terms) {
    const count = countOf(of, term);
    count.times++;
    if (closes(text, at + word.length)) count.closing++;
    if (!isWithin(text, at) || !CASED.test(word)) continue;
    within++;
    const isLarge = LARGE.test(word);
    if (isLarge) large++;
    count[isLarge ? 'large' : 'small']++;
  }
  return { all: terms.length, of, tellsNames: within > 0 && large / within < LARGE_NOUNS };
}

/** In how many of the page's other links each term stands. */
export function countLinks(others: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of others)
    for (const term of new Set(termsOf(text).map((entry) => entry.term)))
      counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
