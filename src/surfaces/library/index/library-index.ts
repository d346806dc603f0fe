import { type ReadonlySignal, signal } from '@preact/signals';
import type { Library } from '../../../store/library.ts';
import type { LibraryArticle, LibraryNote, LibraryQuote } from '../../../store/library-entries.ts';
import { byPlace } from '../../../store/quotes.ts';
import { namelessArticle } from '../../../store/unread/nameless-article.ts';
import { inSlices } from './in-slices.ts';
import { addToArticle, type IndexedArticle, unread } from './indexed-article.ts';
import { SearchIndex } from './search-index.ts';

/** How many articles are read whole before anything is shown: more than a screen holds. */
const FIRST = 6;
/** Quotes, and texts of copies, that are read at once. */
const PIECE = 500;
const TEXTS = 8;

/**
 * How far the reading has come: nothing yet, the first screen, all that is kept, or all of it with
 * the search, texts of copies included.
 */
export type Phase = 'opening' | 'reading' | 'indexing' | 'ready' | 'failed';

/** All articles with what is kept of them, as they are read; and the index to search them by. */
export class LibraryIndex {
  readonly index = new SearchIndex();
  readonly #library: Library;
  readonly #signal: AbortSignal;
  readonly #all = signal<ReadonlyMap<string, IndexedArticle>>(new Map());
  readonly #phase = signal<Phase>('opening');
  readonly #indexed = signal(0);
  readonly #copied = signal<ReadonlySet<string>>(new Set());
  readonly #texts = new Map<string, string>();
  readonly #stale = new Set<string>();
  #isRefreshing = false;

  /** @param signal ends the reading */
  constructor(library: Library, signal: AbortSignal) {
    this.#library = library;
    this.#signal = signal;
  }

  /** By the keys of the articles. */
  get all(): ReadonlySignal<ReadonlyMap<string, IndexedArticle>> {
    return this.#all;
  }

  get phase(): ReadonlySignal<Phase> {
    return this.#phase;
  }

  /** Grows whenever more can be searched. */
  get indexed(): ReadonlySignal<number> {
    return this.#indexed;
  }

  /** Keys of the articles that there is a clean copy of. */
  get copied(): ReadonlySignal<ReadonlySet<string>> {
    return this.#copied;
  }

  /** The text of an article's clean copy; empty where it has not been read. */
  textOf(key: string): string {
    return this.#texts.get(key) ?? '';
  }

  /** Reads everything; what has gone wrong is told by the phase. */
  async read(): Promise<void> {
    try {
      this.#phase.value = 'opening';
      await this.#readAll();
      if (!this.#signal.aborted) this.#phase.value = 'ready';
    } catch (thrown) {
      if (this.#signal.aborted) return;
      console.warn('library', thrown);
      this.#phase.value = 'failed';
    }
    void this.refresh([]);
  }

  /** Reads some articles again; those that are told while that goes on are read after it. */
  async refresh(keys: readonly string[]): Promise<void> {
    for (const key of keys) this.#stale.add(key);
    const isReading = this.#phase.peek() === 'opening' || this.#phase.peek() === 'reading';
    if (this.#isRefreshing || isReading || this.#phase.peek() === 'failed') return;
    this.#isRefreshing = true;
    while (this.#stale.size > 0 && !this.#signal.aborted) await this.#refreshSome();
    this.#isRefreshing = false;
  }

  /** Shows a change at once that the store has been asked for and has made. */
  change(keys: Iterable<string>, changed: (shelf: IndexedArticle) => IndexedArticle): void {
    const all = new Map(this.#all.peek());
    for (const key of new Set(keys)) {
      const shelf = all.get(key);
      if (shelf) all.set(key, changed(shelf));
    }
    this.#all.value = all;
  }

  /** Shows at once which quotes and notes have been removed, or restored (null). */
  mark(
    quotes: ReadonlySet<string>,
    noteKeys: ReadonlySet<string>,
    keys: Iterable<string>,
    removed: number | null,
  ): void {
    this.change([...keys, ...noteKeys], (shelf) => {
      const note = shelf.there.note ?? shelf.removed.note;
      return addToArticle(articleOf(shelf.there), {
        quotes: quotesOf(shelf).map((quote) =>
          quotes.has(quote.id) ? { ...quote, removed } : quote,
        ),
        note: note && noteKeys.has(note.key) ? { ...note, removed } : note,
      });
    });
  }

  async #readAll(): Promise<void> {
    this.#all.value = new Map();
    await this.#showFirst(await this.#library.newest());
    const articles = await this.#library.articles();
    if (this.#all.peek().size === 0)
      await this.#showFirst(articles.filter(isShown).map(({ key }) => key));
    const first = this.#all.peek();
    this.#all.value = new Map(
      articles.map((article) => [article.key, first.get(article.key) ?? unread(article)]),
    );
    this.#phase.value = 'reading';
    await this.#readRest();
    this.#phase.value = 'indexing';
    await this.#readTexts([...this.#copied.peek()].filter((key) => this.#all.peek().has(key)));
  }

  /** Shows the first of these articles that there are, before anything of the others is known. */
  async #showFirst(keys: readonly string[]): Promise<void> {
    for (let at = 0; at < keys.length && this.#all.peek().size < FIRST; at += FIRST) {
      const shelves = new Map(this.#all.peek());
      for (const [key, { article, ...rest }] of await this.#library.kept(
        keys.slice(at, at + FIRST),
      ))
        if (article && isShown(article)) shelves.set(key, addToArticle(article, rest));
      if (shelves.size === 0) continue;
      this.#all.value = shelves;
      this.#phase.value = 'reading';
    }
  }

  async #readRest(): Promise<void> {
    const copied = this.#library.copied();
    const notes = new Map((await this.#library.notes()).map((note) => [note.key, note]));
    let open: LibraryQuote[] = [];
    for await (const piece of this.#library.quotes(PIECE)) {
      if (this.#signal.aborted) return;
      const last = piece.at(-1)?.key;
      const whole = [...open, ...piece].filter(({ key }) => key !== last);
      open = [...open, ...piece].filter(({ key }) => key === last);
      await this.#addToArticle(byKey(whole), notes);
    }
    const left = byKey(open);
    for (const key of notes.keys())
      if (!this.#all.peek().has(key)) left.set(key, left.get(key) ?? []);
    for (const [key, { there }] of this.#all.peek())
      if (!there.isRead && !left.has(key)) left.set(key, []);
    await this.#addToArticle(left, notes);
    this.#copied.value = new Set(await copied);
  }

  async #addToArticle(
    found: ReadonlyMap<string, LibraryQuote[]>,
    notes: ReadonlyMap<string, LibraryNote>,
  ): Promise<void> {
    this.#standIn(found.keys());
    this.change(found.keys(), ({ there }) =>
      addToArticle(articleOf(there), {
        quotes: (found.get(there.key) ?? []).sort(byPlace),
        note: notes.get(there.key) ?? null,
      }),
    );
    await inSlices([...found.keys()], (key) => this.#takeIn(key), this.#signal);
    this.#indexed.value++;
  }

  /** Quotes and notes whose article is gone are shown without it. */
  #standIn(keys: Iterable<string>): void {
    const orphaned = [...keys].filter((key) => !this.#all.peek().has(key));
    if (orphaned.length === 0) return;
    const standIns = orphaned.map((key): [string, IndexedArticle] => [
      key,
      unread(namelessArticle(key)),
    ]);
    this.#all.value = new Map([...this.#all.peek(), ...standIns]);
  }

  async #readTexts(keys: readonly string[]): Promise<void> {
    for (let at = 0; at < keys.length && !this.#signal.aborted; at += TEXTS) {
      const texts = await this.#library.texts(keys.slice(at, at + TEXTS));
      await inSlices(texts, ([key, text]) => this.#takeText(key, text), this.#signal);
    }
    this.#indexed.value++;
  }

  /** As it is by then: it may have been read again in the meantime. */
  #takeIn(key: string): void {
    const shelf = this.#all.peek().get(key);
    if (shelf) this.index.put(shelf.there);
  }

  #takeText(key: string, text: string): void {
    this.#texts.set(key, text);
    this.index.putText(key, text);
  }

  async #refreshSome(): Promise<void> {
    const keys = [...this.#stale].slice(0, 50);
    for (const key of keys) this.#stale.delete(key);
    const kept = await this.#library.kept(keys).catch(() => new Map());
    const all = new Map(this.#all.peek());
    for (const [key, { article, ...rest }] of kept) {
      const shelf = article ? addToArticle(article, rest) : null;
      if (shelf) all.set(key, shelf);
      else all.delete(key);
      if (shelf) this.index.put(shelf.there);
      else this.index.drop(key);
    }
    this.#all.value = all;
    this.#copied.value = new Set(await this.#library.copied().catch(() => this.#copied.peek()));
    const fresh = keys.filter((key) => this.#copied.peek().has(key) && !this.#texts.has(key));
    await this.#readTexts(fresh).catch(() => undefined);
  }
}

const isShown = ({ kept, keepsCopy }: LibraryArticle): boolean => kept || keepsCopy;

const articleOf = ({
  site: _,
  note: __,
  quotes: ___,
  isRead: ____,
  ...article
}: IndexedArticle['there']): LibraryArticle => article;

const quotesOf = ({ there, removed }: IndexedArticle): LibraryQuote[] =>
  [...there.quotes, ...removed.quotes].sort(byPlace);

function byKey(quotes: readonly LibraryQuote[]): Map<string, LibraryQuote[]> {
  const groups = new Map<string, LibraryQuote[]>();
  for (const quote of quotes) {
    const group = groups.get(quote.key);
    if (group) group.push(quote);
    else groups.set(quote.key, [quote]);
  }
  return groups;
}
