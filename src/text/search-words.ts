import { foldWord } from './fold-word.ts';
import { wordPattern } from './word-pattern.ts';
import { wordSegmenter } from './word-segmenter.ts';

/** A word of a text: where it stands (UTF-16 code units), and what it is searched by. */
export interface SearchWord {
  start: number;
  end: number;
  word: string;
}

/** Scripts that are written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const ASCII = /^[\0-\x7f]*$/;

/** The words of a text in order; scripts without spaces are cut into words as the browser cuts them. */
export function searchWords(text: string): SearchWord[] {
  const found: SearchWord[] = [];
  for (const match of text.matchAll(wordPattern(text))) found.push(...wordsOf(match));
  return found;
}

/** The first word of a text that is one of these (folded); null where none is. */
export function findSearchWord(text: string, wanted: ReadonlySet<string>): SearchWord | null {
  for (const match of text.matchAll(wordPattern(text))) {
    const found = wordsOf(match).find(({ word }) => wanted.has(word));
    if (found) return found;
  }
  return null;
}

function wordsOf({ 0: word, index }: RegExpExecArray): SearchWord[] {
  if (ASCII.test(word) || !UNSPACED.test(word)) return [wordAt(index, word)];
  return cut(index, word);
}

const HIRAGANA = /^[ぁ-ゖー]{2,}$/;

/**
 * The words that are asked for, folded. What is written in hiragana alone may be a word that texts
 * have in katakana, which is cut into words otherwise: it is one, if it begins a word that is known.
 */
export function askedWords(text: string, isKnown: (beginning: string) => boolean): string[] {
  const words = Array.from(text.matchAll(wordPattern(text)), (match) => {
    const whole = foldWord(match[0]);
    const isWhole = HIRAGANA.test(match[0]) && isKnown(whole);
    return isWhole ? [whole] : wordsOf(match).map(({ word }) => word);
  });
  return [...new Set(words.flat())];
}

const wordAt = (start: number, word: string): SearchWord => ({
  start,
  end: start + word.length,
  word: foldWord(word),
});

const cut = (start: number, run: string): SearchWord[] =>
  [...wordSegmenter().segment(run)].map(({ index, segment }) => wordAt(start + index, segment));
