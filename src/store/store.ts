import type { ArticleHeader, Reading } from '../article/article.ts';
import type { QuoteSelectors } from '../quotes/selectors.ts';
import { articleKey } from './article-key.ts';
import { keepArticle, keptAmong, recountArticle } from './articles.ts';
import { type Collection, type OpenDatabase, openCollection } from './collection.ts';
import { readCopy, writeCopy } from './copies.ts';
import type { NoteDocument, PageAddress } from './documents.ts';
import { storeErrorOf } from './failure.ts';
import { getNote, writeNote } from './notes.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { createQuietStore, type QuietStore } from './quiet-store.ts';
import { addQuote, listQuotes, removeQuote, restoreQuote, type SavedQuote } from './quotes.ts';

/** All that is kept for one article. */
export interface KeptForArticle {
  key: string;
  note: NoteDocument | null;
  quotes: SavedQuote[];
}

/** What one request gives to keep a quote. */
export interface NewQuote {
  header: ArticleHeader;
  text: string;
  selectors: QuoteSelectors;
}

/** Every promise resolves after the write has; each throws a {@link StoreError}. */
export interface Store extends QuietStore {
  kept(page: PageAddress): Promise<KeptForArticle>;
  putNote(header: ArticleHeader, text: string): Promise<NoteDocument>;
  addQuote(quote: NewQuote): Promise<SavedQuote>;
  removeQuote(id: string): Promise<SavedQuote>;
  restoreQuote(id: string): Promise<SavedQuote>;
  /** Gives the key the copy is found by. */
  putCopy(reading: Reading): Promise<string>;
  getCopy(key: string): Promise<Reading>;
}

/** The store over the databases `lectern` and `lectern-copies`, opened when first needed. */
export function createStore(open: OpenDatabase): Store {
  const docs = openCollection('lectern', open);
  const copies = openCollection('lectern-copies', open);
  const write = oneAtATime();
  return explained({
    kept: async (page) => keptFor(docs, await articleKey(page)),
    putNote: (header, text) => write(() => putNote(docs, header, text)),
    addQuote: (quote) => write(() => keepQuote(docs, quote)),
    removeQuote: (id) => write(() => recounted(docs, removeQuote(docs, id))),
    restoreQuote: (id) => write(() => recounted(docs, restoreQuote(docs, id))),
    putCopy: (reading) => write(() => putCopy(docs, copies, reading)),
    getCopy: (key) => readCopy(copies, key),
    ...createQuietStore(docs, write),
  });
}

async function keptFor(docs: Collection, key: string): Promise<KeptForArticle> {
  return { key, note: await getNote(docs, key), quotes: await listQuotes(docs, key) };
}

async function putNote(
  docs: Collection,
  header: ArticleHeader,
  text: string,
): Promise<NoteDocument> {
  const key = await articleKey(header);
  if (text.trim()) await keepArticle(docs, key, header);
  const note = await writeNote(docs, key, text);
  if (!note.text) await recountArticle(docs, key);
  return note;
}

async function keepQuote(docs: Collection, quote: NewQuote): Promise<SavedQuote> {
  const { header, text, selectors } = quote;
  const key = await articleKey(header);
  await keepArticle(docs, key, header);
  return addQuote(docs, key, { text, selectors });
}

async function recounted(docs: Collection, change: Promise<SavedQuote>): Promise<SavedQuote> {
  const quote = await change;
  await recountArticle(docs, quote.key);
  return quote;
}

async function putCopy(docs: Collection, copies: Collection, reading: Reading): Promise<string> {
  const key = await articleKey(reading.article);
  await writeCopy(copies, key, reading, (keys) => keptAmong(docs, keys));
  return key;
}

/** The same store, throwing nothing but {@link StoreError}. */
function explained(store: Store): Store {
  const explain =
    (work: (...args: never[]) => Promise<unknown>) =>
    (...args: never[]) =>
      work(...args).catch((thrown: unknown) => {
        throw storeErrorOf(thrown);
      });
  const ways = Object.entries(store).map(([name, work]) => [name, explain(work)]);
  return Object.fromEntries(ways) as Store;
}
