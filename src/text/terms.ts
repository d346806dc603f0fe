import { isLatin, wordPattern } from './word-pattern.ts';
import { wordSegmenter } from './word-segmenter.ts';

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const HAN = /\p{Script=Han}/u;
const GRAMMAR_KANA = /^\p{Script=Hiragana}+$/u;
/** Scripts whose vowels are not written: four letters say what six do elsewhere. */
const VOWELLESS = /^[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const DECLINING = /^[\p{Script=Cyrillic}\p{Script=Greek}]/u;
/** Article and conjunctions that are written onto the next word. */
const JOINED = /^(?:[وفبكل]?ال|لل|[והבלכמש](?=\p{L}{4}))/u;

const pairs = (run: string): string[] => {
  const signs = [...run];
  return signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);
};

const LONG_HAN = /^\p{Script=Han}{3,}$/u;

/**
 * Splits a run without spaces by the platform's dictionaries; by pairs where it has none. Long Han
 * words are taken by pairs, as their parts are words, too: 灯台守, 灯台.
 */
function split(run: string): string[] {
  if (typeof Intl.Segmenter !== 'function') return pairs(run);
  const words = Array.from(wordSegmenter().segment(run), ({ segment }) => segment);
  return words.flatMap((word) => (LONG_HAN.test(word) ? pairs(word) : [word]));
}

/** Without a genitive or a clitic, and without the s of a plural. */
function withoutEnding(word: string): string {
  const whole = /['’]/.test(word) ? word.replace(/['’]\p{L}{0,2}$/u, '') : word;
  return whole.endsWith('s') ? whole.replace(/(?<=\p{L}{4})s$/u, '') : whole;
}

const FIRST_GREEK = 0x370;

const cutShort = (bare: string): string =>
  bare.length > 6 ? bare.slice(0, Math.max(5, bare.length - 3)) : bare;

/**
 * A lower-case word without what inflection changes: beginnings stand for stems ("garden",
 * "gardening"), and five letters tell most families of words apart.
 */
function stem(word: string): string {
  // Most texts: neither of the two kinds of script begins below the first Greek letter.
  if (word.charCodeAt(0) < FIRST_GREEK) return cutShort(withoutEnding(word));
  const bare = VOWELLESS.test(word) ? word.replace(JOINED, '') : withoutEnding(word);
  return bare.length > 6 || bare.length < 5 || !DECLINING.test(bare)
    ? cutShort(bare)
    : bare.slice(0, -1);
}

/** One word as it stands in a text, and the term it is compared by. */
export interface Term {
  term: string;
  word: string;
  /** Where the word begins in the text. */
  at: number;
}

/**
 * Tells the terms of a text in order, in any script: stems, or words cut out of runs without spaces.
 * `tell` is given the term, the word as it stands there, and where the word begins.
 */
export function eachTerm(
  text: string,
  tell: (term: string, word: string, at: number) => void,
): void {
  const words = wordPattern(text);
  const spaced = isLatin(text) || !UNSPACED.test(text);
  let end = 0;
  // All at once, since to be told where each stands takes longer than to look for it behind the last.
  for (const word of text.match(words) ?? []) {
    const index = text.indexOf(word, end);
    end = index + word.length;
    if (spaced || !UNSPACED.test(word)) tell(stem(word.toLowerCase()), word, index);
    else for (const part of split(word)) tell(part, part, index);
  }
}

/** The terms of a text in order, as `eachTerm` tells them. */
export function termsOf(text: string): Term[] {
  const found: Term[] = [];
  eachTerm(text, (term, word, at) => found.push({ term, word, at }));
  return found;
}

/**
 * How much a term can say by its looks alone, 0 to 1: short words are mostly grammar, figures say
 * little, kana between two Han words are endings and particles.
 */
export function termWeight(term: string): number {
  if (/^\p{N}+$/u.test(term)) return 0.15;
  if (GRAMMAR_KANA.test(term)) return 0.1;
  if (HAN.test(term)) return term.length > 2 ? 1 : term.length === 2 ? 0.9 : 0.1;
  const letters = term.length + (VOWELLESS.test(term) ? 1 : 0);
  return letters >= 5 ? 1 : letters === 4 ? 0.75 : letters === 3 ? 0.4 : 0.2;
}
