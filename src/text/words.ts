import { baseLanguage } from './base-language.ts';
import { wordPattern } from './word-pattern.ts';

/** Scripts that are written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
/** Where such scripts begin (Thai, in the order of Unicode); most texts have nothing beyond. */
const AFTER_LATIN = /[\u0e00-\u1fff\u2e80-\uffff]/;

/** Lower-case words of a text, in order; an unspaced run of Han, Kana or Thai is one word. */
export function wordsOf(text: string): string[] {
  const lower = text.toLowerCase();
  return lower.match(wordPattern(lower)) ?? [];
}

/**
 * How long a text is in words. A character of a script written without spaces counts as half a
 * word, about what readers' speeds in Japanese and Chinese come to against English
 * (Brysbaert 2019, "How many words do we read per minute?").
 */
export function countWords(text: string): number {
  if (!AFTER_LATIN.test(text)) return countMatches(text, wordPattern(text));
  const unspaced = countMatches(text, UNSPACED);
  const spaced = countMatches(unspaced ? text.replace(UNSPACED, ' ') : text, wordPattern(text));
  return spaced + Math.round(unspaced / 2);
}

function countMatches(text: string, pattern: RegExp): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) count++;
  return count;
}

/** Silent reading of English prose in words a minute: the mean over 190 studies in Brysbaert 2019. */
const WORDS_PER_MINUTE = 238;

const ENGLISH_ALOUD = 228;

/**
 * The same text in 17 languages, read in words (as `countWords` counts them) a minute: languages
 * with longer words have fewer (Trauzettel-Klosinski and Dietz 2012, "Standardized Assessment of
 * Reading Performance: The New International Reading Speed Texts IReST", table 2). It was read
 * aloud: what is taken from it is how languages stand to English.
 */
const ALOUD: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ar: 138,
    de: 179,
    es: 218,
    fi: 161,
    fr: 195,
    he: 187,
    it: 188,
    ja: 357 / 2,
    nl: 202,
    pl: 166,
    pt: 181,
    ru: 184,
    sl: 180,
    sv: 199,
    tr: 166,
    zh: 255 / 2,
  }),
);

/**
 * Reading time in minutes, 1 or more.
 * @param language BCP 47 tag of the text; null where that is not known
 */
export function readingMinutes(words: number, language: string | null = null): number {
  const own = ALOUD.get(baseLanguage(language ?? '')) ?? ENGLISH_ALOUD;
  const speed = (WORDS_PER_MINUTE * own) / ENGLISH_ALOUD;
  return Math.max(1, Math.round(words / speed));
}
