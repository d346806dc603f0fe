import SearchableMap from 'minisearch/SearchableMap';
import { searchWords } from '../../../text/search-words.ts';
import { Compounds } from './compounds.ts';

/** Bits of a mask: more words than this are not looked for. */
const MOST_WORDS = 30;

/** Which of the words that were asked for stand in which text. */
export interface Found {
  /** For each text by its number, a bit for each word. */
  masks: Uint32Array;
  /** Words as they stand in the texts, folded. */
  marks: Set<string>;
}

/**
 * Words of texts, and the numbers of the texts they stand in. MiniSearch's map of words alone: what
 * it would spend on ranking each of ten thousand texts is felt in typing, and the list has an order
 * of its own.
 */
export class WordMap {
  readonly #texts = new SearchableMap<number[]>();
  readonly #compounds = new Compounds();
  #count = 0;

  /** How many texts were ever taken in. */
  get count(): number {
    return this.#count;
  }

  /** Takes in a text; gives its number. One that has changed is taken in as another. */
  add(text: string): number {
    const number = this.#count++;
    for (const word of new Set(searchWords(text).map(({ word }) => word))) {
      const texts = this.#texts.get(word);
      if (texts) texts.push(number);
      else {
        this.#texts.set(word, [number]);
        this.#compounds.add(word);
      }
    }
    return number;
  }

  /** Whether a word (folded) that stands somewhere begins so. */
  has(beginning: string): boolean {
    return this.#texts.atPrefix(beginning).size > 0;
  }

  /**
   * Looks for words (folded), each whole, as a beginning, or as a later part of a compound.
   * @param isLoose whether words that are spelt a little otherwise are found, too
   */
  find(words: readonly string[], isLoose: boolean): Found {
    const found = { masks: new Uint32Array(this.#count), marks: new Set<string>() };
    for (const [bit, word] of words.slice(0, MOST_WORDS).entries()) {
      for (const [one, texts] of this.#like(word, isLoose)) {
        if (one === word || isTelling(word)) found.marks.add(one);
        for (const number of texts) found.masks[number] = (found.masks[number] ?? 0) | (1 << bit);
      }
    }
    return found;
  }

  *#like(word: string, isLoose: boolean): Generator<[string, number[]]> {
    yield* this.#texts.atPrefix(word);
    const isWord = isLoose ? null : (front: string) => this.#texts.has(front);
    for (const one of this.#compounds.holding(word, isWord))
      yield [one, this.#texts.get(one) ?? []];
    if (!isLoose || word.length < 4) return;
    const distance = word.length < 8 ? 1 : 2;
    for (const [one, [texts]] of this.#texts.fuzzyGet(word, distance)) yield [one, texts];
  }
}

/** The mask of a text in which each of so many words stands. */
export const maskOfAll = (words: readonly string[]): number =>
  2 ** Math.min(words.length, MOST_WORDS) - 1;

/** One letter begins so many words that to mark them tells nothing; a sign of a script without spaces can be a word. */
const isTelling = (word: string): boolean => word.length > 1 || word > '\u024f';
