import { eachTerm } from '../../text/terms.ts';

/** As much text as tells a subject, in characters; more costs time and tells no more. */
const ENOUGH = 40_000;
/** A language that writes so many words large in the middle of sentences writes all nouns so. */
const LARGE_NOUNS = 0.22;
const CLOSING = '.,;:!?\n()"”»،؛؟';
/** Of what is no ASCII: that is told by its code, since properties take several times as long. */
const GOES_ON = /[\p{Ll},;]/u;
const LARGE = /^\p{Lu}/u;
const CASED = /^[\p{Lu}\p{Ll}]/u;

const isAscii = (code: number): boolean => code < 128;
const isSmallAscii = (code: number): boolean => code >= 97 && code <= 122;
const isLargeAscii = (code: number): boolean => code >= 65 && code <= 90;

const closes = (text: string, end: number): boolean =>
  end >= text.length || CLOSING.includes(text.charAt(end));

function goesOn(before: string): boolean {
  const code = before.charCodeAt(0);
  return isAscii(code)
    ? isSmallAscii(code) || before === ',' || before === ';'
    : GOES_ON.test(before);
}

const isWithin = (text: string, at: number): boolean =>
  at > 1 && text.charAt(at - 1) === ' ' && goesOn(text.charAt(at - 2));

function isCased(word: string): boolean {
  const code = word.charCodeAt(0);
  return isAscii(code) ? isSmallAscii(code) || isLargeAscii(code) : CASED.test(word);
}

function isLargeWord(word: string): boolean {
  const code = word.charCodeAt(0);
  return isAscii(code) ? isLargeAscii(code) : LARGE.test(word);
}

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
  let [all, large, within] = [0, 0, 0];
  eachTerm(text.slice(0, ENOUGH), (term, word, at) => {
    all++;
    const count = countOf(of, term);
    count.times++;
    if (closes(text, at + word.length)) count.closing++;
    if (!isWithin(text, at) || !isCased(word)) return;
    within++;
    const isLarge = isLargeWord(word);
    if (isLarge) large++;
    count[isLarge ? 'large' : 'small']++;
  });
  return { all, of, tellsNames: within > 0 && large / within < LARGE_NOUNS };
}

/** How many links have a term, and the number of the last that was seen to. */
interface LinkCount {
  times: number;
  last: number;
}

/** In how many of the page's other links each term stands. */
export function countLinks(others: readonly string[]): Map<string, LinkCount> {
  const counts = new Map<string, LinkCount>();
  for (const [at, text] of others.entries()) {
    eachTerm(text, (term) => {
      const count = counts.get(term);
      if (!count) counts.set(term, { times: 1, last: at });
      else if (count.last !== at) {
        count.times++;
        count.last = at;
      }
    });
  }
  return counts;
}
