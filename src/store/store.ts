import type { ArticleHeader, Reading } from '../article/article.ts';
import type {
  NoteChange,
  QuoteChange,
  QuoteSettings,
  QuoteSettingsChange,
  QuoteToAdd,
} from '../quotes/quote.ts';
import { articleKey } from './article-key.ts';
import {
  getArticle,
  keepArticle,
  keepCopyOf,
  keptAmong,
  nameArticle,
  quotedSites,
  recountArticle,
} from './articles.ts';
import { type Collection, type OpenDatabase, openCollection } from './collection.ts';
import { readCopy, writeCopy } from './copies.ts';
import type { PageAddress } from './documents.ts';
import { storeErrorOf } from './failure.ts';
import { headerOf } from './header-of.ts';
import { changeNote, getNote, removeNotes, restoreNotes, type SavedNote } from './notes.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { createQuietStore, type QuietStore } from './quiet-store.ts';
import { getQuoteSettings, writeQuoteSettings } from './quote-settings.ts';
import {
  addQuote,
  changeQuotes,
  getQuote,
  listQuotes,
  removeQuotes,
  restoreQuotes,
  type SavedQuote,
} from './quotes.ts';
import { type Emptied, emptyRemoved, sweepRemoved } from './sweep.ts';
import { listTags } from './tag-uses.ts';

/** All that is kept for one article. */
export interface KeptForArticle {
  key: string;
  note: SavedNote | null;
  quotes: SavedQuote[];
  settings: QuoteSettings;
  /** Whether the reader wants its clean copy kept, quotes or not. */
  keepsCopy: boolean;
}

/** What one request gives to keep a quote. */
export interface NewQuote extends QuoteToAdd {
  header: ArticleHeader;
  /** Whether the header is a makeshift, which gives way to one that is there. */
  isUnread?: boolean;
}

/** Every promise resolves after the write has; each throws a {@link StoreError}. */
export interface Store extends QuietStore {
  kept(page: PageAddress): Promise<KeptForArticle>;
  changeNote(header: ArticleHeader, change: NoteChange): Promise<SavedNote>;
  removeNotes(keys: string[]): Promise<void>;
  restoreNotes(keys: string[]): Promise<void>;
  quote(id: string): Promise<SavedQuote>;
  addQuote(quote: NewQuote): Promise<SavedQuote>;
  changeQuotes(ids: string[], change: QuoteChange): Promise<SavedQuote[]>;
  removeQuotes(ids: string[]): Promise<SavedQuote[]>;
  restoreQuotes(ids: string[]): Promise<SavedQuote[]>;
  /** All there are, the most used first. */
  tags(): Promise<string[]>;
  /** Lets go for good of all that has been removed. */
  emptyRemoved(): Promise<Emptied>;
  /** The same for what was removed long ago, at most once a day; null where it is not time yet. */
  sweepRemoved(): Promise<Emptied | null>;
  quoteSettings(): Promise<QuoteSettings>;
  /** Writes what is given of it. */
  putQuoteSettings(changed: QuoteSettingsChange): Promise<QuoteSettings>;
  /** Gives an article that something is kept for the names that were read since. */
  nameArticle(header: ArticleHeader): Promise<void>;
  /** Hosts of the sites on which there are quotes (see `siteHost`); '' for files. */
  quotedSites(): Promise<string[]>;
  /** Gives the key the copy is found by. */
  putCopy(reading: Reading): Promise<string>;
  getCopy(key: string): Promise<Reading>;
  /** Keeps the clean copy of an article for as long as the reader wants it. */
  keepCopy(reading: Reading, keeps: boolean): Promise<string>;
}

/** The store over the databases `lectern` and `lectern-copies`, opened when first needed. */
export function createStore(open: OpenDatabase): Store {
  const docs = openCollection('lectern', open);
  const copies = openCollection('lectern-copies', open);
  const write = oneAtATime();
  return explained({
    kept: async (page) => keptFor(docs, await articleKey(page)),
    changeNote: (header, change) => write(() => noteChanged(docs, header, change)),
    removeNotes: (keys) => write(() => recounted(docs, keys, removeNotes(docs, keys))),
    restoreNotes: (keys) => write(() => recounted(docs, keys, restoreNotes(docs, keys))),
    quote: (id) => getQuote(docs, id),
    addQuote: (quote) => write(() => keepQuote(docs, quote)),
    changeQuotes: (ids, change) => write(() => changeQuotes(docs, ids, change)),
    removeQuotes: (ids) => write(() => quotesRecounted(docs, removeQuotes(docs, ids))),
    restoreQuotes: (ids) => write(() => quotesRecounted(docs, restoreQuotes(docs, ids))),
    tags: () => listTags(docs),
    emptyRemoved: () => emptyRemoved(docs, Number.POSITIVE_INFINITY, write),
    sweepRemoved: () => sweepRemoved(docs, Date.now(), write),
    quoteSettings: () => getQuoteSettings(docs),
    putQuoteSettings: (changed) => write(() => writeQuoteSettings(docs, changed)),
    nameArticle: (header) => write(() => nameArticle(docs, header)),
    quotedSites: () => quotedSites(docs),
    putCopy: (reading) => write(() => putCopy(docs, copies, reading)),
    getCopy: (key) => readCopy(copies, key),
    keepCopy: (reading, keeps) => write(() => keepCopy(docs, copies, reading, keeps)),
    ...createQuietStore(docs, write),
  });
}

async function keptFor(docs: Collection, key: string): Promise<KeptForArticle> {
  const [note, quotes, article, settings] = await Promise.all([
    getNote(docs, key),
    listQuotes(docs, key),
    getArticle(docs, key),
    getQuoteSettings(docs),
  ]);
  return { key, note, quotes, settings, keepsCopy: article?.keepsCopy ?? false };
}

async function noteChanged(
  docs: Collection,
  header: ArticleHeader,
  change: NoteChange,
): Promise<SavedNote> {
  const key = await articleKey(header);
  if (change.text?.text.trim() || change.addTags?.length) await keepArticle(docs, key, header);
  const note = await changeNote(docs, key, change);
  if (!note.text && note.tags.length === 0) await recountArticle(docs, key);
  return note;
}

async function keepQuote(
  docs: Collection,
  { header, isUnread = false, ...quote }: NewQuote,
): Promise<SavedQuote> {
  const key = await articleKey(header);
  const known = isUnread ? (await getArticle(docs, key))?.header : null;
  await keepArticle(docs, key, known ?? header);
  const added = await addQuote(docs, key, quote);
  const { colour } = await getQuoteSettings(docs);
  if (colour !== quote.colour) await writeQuoteSettings(docs, { colour: quote.colour });
  return added;
}

async function quotesRecounted(
  docs: Collection,
  change: Promise<SavedQuote[]>,
): Promise<SavedQuote[]> {
  const quotes = await change;
  await recounted(
    docs,
    quotes.map(({ key }) => key),
    Promise.resolve(),
  );
  return quotes;
}

async function recounted(
  docs: Collection,
  keys: readonly string[],
  change: Promise<unknown>,
): Promise<void> {
  await change;
  for (const key of new Set(keys)) await recountArticle(docs, key);
}

async function putCopy(docs: Collection, copies: Collection, reading: Reading): Promise<string> {
  const key = await articleKey(reading.article);
  await writeCopy(copies, key, reading, (keys) => keptAmong(docs, keys));
  return key;
}

async function keepCopy(
  docs: Collection,
  copies: Collection,
  reading: Reading,
  keeps: boolean,
): Promise<string> {
  const header = headerOf(reading.article);
  const key = await articleKey(header);
  // The copy first: nothing may say that it is kept before it is.
  if (keeps) await putCopy(docs, copies, reading);
  await keepCopyOf(docs, key, header, keeps);
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
