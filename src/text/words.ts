/** Scripts that are written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** Lower-case words of a text, in order; an unspaced run of Han, Kana or Thai is one word. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];

/**
 * How long a text is in words. A character of a script written without spaces counts as half a
 * word, about what readers' speeds in Japanese and Chinese come to against English
 * (Brysbaert 2019, "How many words do we read per minute?").
 */
export function countWords(text: string): number {
  const unspaced = text.match(UNSPACED)?.length ?? 0;
  const spaced = text.replace(UNSPACED, ' ').match(WORD)?.length ?? 0;
  return spaced + Math.round(unspaced / 2);
}

/** Silent reading of prose in words a minute: the mean over 190 studies in Brysbaert 2019. */
const WORDS_PER_MINUTE = 238;

/** Reading time in minutes, 1 or more. */
export const readingMinutes = (words: number): number =>
  Math.max(1, Math.round(words / WORDS_PER_MINUTE));
