import { wordPattern } from './word-pattern.ts';

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

let segmenter: Intl.Segmenter | undefined;

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

/** A word without case and accents: how words are compared. */
export function foldWord(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  const bare = word.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  return bare.normalize('NFC').toLowerCase().replaceAll('’', "'");
}

const wordAt = (start: number, word: string): SearchWord => ({
  start,
  end: start + word.length,
  word: foldWord(word),
});

function cut(start: number, run: string): SearchWord[] {
  // Made only when needed: it loads a dictionary.
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return [...segmenter.segment(run)].map(({ index, segment }) => wordAt(start + index, segment));
}
