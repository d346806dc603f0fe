import { askedWords } from '../../../text/search-words.ts';
import type { ArticleState } from './indexed-article.ts';
import { maskOfAll, WordMap } from './word-map.ts';

/** What was found for some words: masks with a bit for each of them. */
export interface Hits {
  /** With the bits of all words. */
  all: number;
  /** Which stand in an article's names, note or tags. */
  inArticle(key: string): number;
  /** In a quote, its note or tags. */
  inQuote(id: string): number;
  /** In the text of an article's clean copy. */
  inText(key: string): number;
  /** Words as they stand there, folded: what is to be marked. */
  marks: ReadonlySet<string>;
}

interface Known {
  /** Number of what names it. */
  names: number;
  /** Of each quote, by id: its number, and when it was changed last. */
  quotes: Map<string, { number: number; updated: number }>;
}

/** What is searched: names of articles, quotes, and the texts of clean copies. */
export class SearchIndex {
  readonly #entries = new WordMap();
  readonly #texts = new WordMap();
  readonly #known = new Map<string, Known>();
  readonly #quotes = new Map<string, number>();
  readonly #copies = new Map<string, number>();

  /** Takes in an article as it is now, in place of what it was. */
  put(article: ArticleState): void {
    const before = this.#known.get(article.key)?.quotes;
    const quotes: Known['quotes'] = new Map();
    for (const { id, text, note, tags, updated } of article.quotes) {
      const known = before?.get(id);
      const words = () => [text, note, ...tags].join('\n');
      const number = known?.updated === updated ? known.number : this.#entries.add(words());
      quotes.set(id, { number, updated });
      this.#quotes.set(id, number);
    }
    const names = this.#entries.add(namesOf(article));
    this.#known.set(article.key, { names, quotes });
  }

  /** Takes an article out. */
  drop(key: string): void {
    for (const id of this.#known.get(key)?.quotes.keys() ?? []) this.#quotes.delete(id);
    this.#known.delete(key);
    this.#copies.delete(key);
  }

  /** Takes in the text of an article's clean copy. */
  putText(key: string, text: string): void {
    this.#copies.set(key, this.#texts.add(text));
  }

  /**
   * Looks for words, each whole or as a beginning; null where there are none to look for.
   * @param isLoose whether words that are spelt a little otherwise are found, too
   */
  find(asked: string, isLoose: boolean): Hits | null {
    const maps = [this.#entries, this.#texts];
    const words = askedWords(asked, (beginning) => maps.some((map) => map.has(beginning)));
    if (words.length === 0) return null;
    const entries = this.#entries.find(words, isLoose);
    const texts = this.#texts.find(words, isLoose);
    const at = (masks: Uint32Array, number: number | undefined) =>
      number === undefined ? 0 : (masks[number] ?? 0);
    return {
      all: maskOfAll(words),
      inArticle: (key) => at(entries.masks, this.#known.get(key)?.names),
      inQuote: (id) => at(entries.masks, this.#quotes.get(id)),
      inText: (key) => at(texts.masks, this.#copies.get(key)),
      marks: new Set([...entries.marks, ...texts.marks]),
    };
  }
}

const namesOf = ({ header, site, note }: ArticleState): string =>
  [header.title, site, header.siteName, header.byline, note?.text, ...(note?.tags ?? [])].join(
    '\n',
  );
