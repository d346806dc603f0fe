import { isLatin, LATIN_LETTERS } from '../../text/word-pattern.ts';

/** Letters that are written from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko, Adlam. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|\ud83a[\udd00-\udd5f]/g;
const LETTERS = /\p{L}+/gu;
const PAIRS = /[\ud800-\udbff]/g;
/** So much of a text tells how it is written; less of it than this tells nothing. */
const SAMPLE = 4000;
const LEAST = 20;

/** How many signs of a text stand in the runs that a pattern finds: to be given each takes longer. */
function countIn(text: string, runs: RegExp): number {
  const found = (text.match(runs) ?? []).join('');
  return found.length - (found.match(PAIRS)?.length ?? 0);
}

const lettersIn = (text: string): number => countIn(text, isLatin(text) ? LATIN_LETTERS : LETTERS);

/** How a text is written, by its letters; as `said` where it has too few, or as many of each kind. */
export function directionOf(text: string, said: 'ltr' | 'rtl'): 'ltr' | 'rtl' {
  const sample = text.slice(0, SAMPLE);
  const letters = lettersIn(sample);
  const share = (sample.match(RIGHT_TO_LEFT)?.length ?? 0) / Math.max(1, letters);
  if (letters < LEAST || (share > 0.4 && share < 0.6)) return said;
  return share > 0.5 ? 'rtl' : 'ltr';
}

/** Languages that are written in Latin letters: all but these. */
const LATIN = /^(?!(?:he|iw|yi|ar|fa|ur|ps|ru|uk|be|bg|mk|el|ja|ko|zh|th|hi|mr|ne)(?:-|$))/;

/** Scripts by which a language is known, and which others may be written in them. */
const SCRIPTS: readonly (readonly [RegExp, string | null, RegExp])[] = [
  [/\p{Script=Hebrew}+/gu, 'he', /^(?:he|iw|yi|lad)/],
  [/\p{Script=Arabic}+/gu, null, /^(?:ar|fa|ur|ps|sd|ug|ckb|ku|ks|pa|bal|az|dv|ms|ha)/],
  [
    /\p{Script=Cyrillic}+/gu,
    null,
    /^(?:ru|uk|be|bg|sr|mk|kk|ky|mn|tg|tt|ba|cv|os|sah|uz|az|bs|sh|ab|ce)/,
  ],
  [/\p{Script=Greek}+/gu, 'el', /^(?:el|grc)/],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]+/gu, 'ja', /^(?:ja|ain|ryu)/],
  [/\p{Script=Hangul}+/gu, 'ko', /^ko/],
  [/\p{Script=Han}+/gu, 'zh', /^(?:zh|ja|yue|ko|wuu|nan|hak|lzh)/],
  [/\p{Script=Thai}+/gu, 'th', /^th/],
  [/\p{Script=Devanagari}+/gu, 'hi', /^(?:hi|mr|ne|sa|mai|bho|kok|ks|sd)/],
  [/\p{Script=Latin}+/gu, null, LATIN],
];
/** Of the letters, so many in one script say that the text is written in it. */
const MOST = 0.6;
/** Japanese is known by a fifth of its own signs, among those it has in common with Chinese. */
const LEAST_KANA = 0.15;

/**
 * The language of a text: what is said of it, unless its letters are none of that language's.
 * @param said languages said of it, the nearest to it first
 * @returns null where nothing that is said can be so, and the letters are those of several
 */
export function languageOf(text: string, said: readonly (string | null)[]): string | null {
  const sample = text.slice(0, SAMPLE);
  const letters = lettersIn(sample);
  const named = said.filter((lang): lang is string => Boolean(lang));
  if (letters < LEAST) return named[0] ?? null;
  if (isLatin(sample)) return named.find((lang) => LATIN.test(lang.toLowerCase())) ?? null;
  for (const [script, language, may] of SCRIPTS) {
    const share = countIn(sample, script) / letters;
    if (share < (language === 'ja' ? LEAST_KANA : MOST)) continue;
    return named.find((lang) => may.test(lang.toLowerCase())) ?? language;
  }
  return named[0] ?? null;
}
