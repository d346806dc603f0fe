import type { ArticleHeader, PageAddress, Reading } from '../model/article.ts';
import { headerOf } from '../model/header-of.ts';
import type { Kept } from '../model/kept.ts';
import type { Note } from '../model/note.ts';
import type { OutSettings, OutSettingsChange } from '../model/out-settings.ts';
import type { PictureSettings } from '../model/pictures.ts';
import type { NoteChange, Quote, QuoteChange, QuoteToAdd } from '../model/quote.ts';
import type { QuoteSettings, QuoteSettingsChange } from '../model/settings.ts';
import {
  getArticle,
  keepArticle,
  keepCopyOf,
  keptAmong,
  nameArticle,
  quotedSites,
  recountArticle,
} from './articles.ts';
import { bestEffort } from './best-effort.ts';
import {
  type Bringing,
  type BringingPlaces,
  type Brought,
  bring,
  finishBringing,
  keysOf,
} from './bringing/bringing.ts';
import { layEntries, withLaid } from './bringing/laid-entries.ts';
import { dropStaged, stageCopy, sweepStaged } from './bringing/staged-copies.ts';
import { type CopiesGone, readCopy, writeCopy } from './copies/copies.ts';
import { dropCopies, noteOpened, sweepCopies, unkeptCopies } from './copies/unkept-copies.ts';
import { type Collection, type OpenDatabase, openCollection } from './database/collection.ts';
import { type CopyDocument, copyId } from './documents.ts';
import { storeErrorOf } from './failure.ts';
import { createHidingStore, type HidingStore } from './hiding-store.ts';
import { keyFor, ownKey, replaces } from './keys/article-place.ts';
import { type Device, deviceOver } from './local/device.ts';
import { nameNewest } from './local/newest.ts';
import { getOutSettings, writeOutSettings } from './local/out-settings.ts';
import { getPictureSettings, writePictureSettings } from './local/picture-settings.ts';
import { getQuoteSettings, writeQuoteSettings } from './local/quote-settings.ts';
import { removalTime } from './local/removal-time.ts';
import { type Emptied, emptyRemoved, sweepRemoved } from './local/sweep.ts';
import { listTags } from './local/tag-index.ts';
import { migrate } from './migrate.ts';
import { changeNote, getNote, removeNotes, restoreNotes } from './notes.ts';
import { createQueue, type Queue } from './queue.ts';
import {
  addQuote,
  changeQuotes,
  getQuote,
  listQuotes,
  removeQuotes,
  restoreQuotes,
} from './quotes.ts';
import { createReadingStore, type ReadingStore } from './reading-store.ts';
import { removeUnread, restoreUnread } from './unread/unread-documents.ts';

/** What one request gives to keep a quote. */
export interface NewQuote extends QuoteToAdd {
  header: ArticleHeader;
  /** Whether the header is a makeshift, which gives way to one that is there. */
  isUnread?: boolean;
}

/** What came of an import. */
export interface BroughtIn {
  /** Of the articles that something was written of. */
  keys: string[];
  /** Of the copies that came. */
  copied: string[];
}

/** Every promise resolves after the write has; each throws a {@link StoreError}. */
export interface Store extends HidingStore, ReadingStore {
  kept(page: PageAddress): Promise<Kept>;
  /** The key that things of a page are kept under. */
  keyOf(page: PageAddress): Promise<string>;
  /** `request` names a request: one that has been done already is done no second time. */
  changeNote(header: ArticleHeader, change: NoteChange, request?: string): Promise<Note>;
  removeNotes(keys: string[]): Promise<void>;
  restoreNotes(keys: string[]): Promise<void>;
  quote(id: string): Promise<Quote>;
  addQuote(quote: NewQuote, request?: string): Promise<Quote>;
  changeQuotes(ids: string[], change: QuoteChange, request?: string): Promise<Quote[]>;
  removeQuotes(ids: string[]): Promise<Quote[]>;
  restoreQuotes(ids: string[]): Promise<Quote[]>;
  /** Lays a copy of an import ready; null where there is one of its article already. */
  stageCopy(staging: string, reading: Reading): Promise<string | null>;
  /** Lets go of what was laid ready for an import that is given up. */
  dropStaged(staging: string): Promise<void>;
  /** See `bringing/laid-entries.ts`. */
  layEntries(staging: string, piece: number, brought: readonly Brought[]): Promise<void>;
  /** Brings in what was looked at before, all of it or nothing. */
  bring(bringing: Bringing): Promise<BroughtIn>;
  /** Does what a stop has left of that. Gives whether there was anything. */
  finishBringing(): Promise<boolean>;
  /** Lets go of copies that an import which was given up has laid ready. */
  sweepStaged(): Promise<void>;
  /** All there are, the most used first. */
  tags(): Promise<string[]>;
  /** Brings what earlier versions wrote into the form of this one; may be stopped anywhere. */
  migrate(): Promise<void>;
  /** Lets go for good of all that has been removed. */
  emptyRemoved(): Promise<Emptied>;
  /** The same for what was removed long ago, at most once a day; null where it is not time yet. */
  sweepRemoved(): Promise<Emptied | null>;
  /** Removes a damaged document (see `Library.unread`); gives the id that `restoreUnread` takes. */
  removeUnread(id: string): Promise<string>;
  restoreUnread(id: string): Promise<string>;
  quoteSettings(): Promise<QuoteSettings>;
  /** Writes what is given of it. */
  putQuoteSettings(changed: QuoteSettingsChange): Promise<QuoteSettings>;
  pictureSettings(): Promise<PictureSettings>;
  putPictureSettings(settings: PictureSettings): Promise<PictureSettings>;
  outSettings(): Promise<OutSettings>;
  /** Writes what is given of it. */
  putOutSettings(changed: OutSettingsChange): Promise<OutSettings>;
  /** Gives an article that something is kept for the names that were read since. */
  nameArticle(header: ArticleHeader): Promise<void>;
  /** Hosts of the sites on which there are quotes (see `siteHost`); '' for files. */
  quotedSites(): Promise<string[]>;
  /** Gives the key the copy is found by. */
  putCopy(reading: Reading): Promise<string>;
  getCopy(key: string): Promise<Reading>;
  /** How many copies there are of pages that were only read. */
  unkeptCopies(): Promise<number>;
  /** Lets go of them; gives how many. */
  dropUnkeptCopies(): Promise<number>;
  /** The same for those that have not been opened for days. */
  sweepCopies(): Promise<number>;
  /** Keeps the clean copy of an article for as long as the reader wants it. */
  keepCopy(reading: Reading, keeps: boolean): Promise<string>;
}

/** Who is told of clean copies; what this throws costs no copy. */
export interface CopyNews {
  /** Of those that are let go of. */
  gone: CopiesGone;
  /** Of one that was put, or is to be kept or not, once that is written. */
  came(key: string): void;
}

/**
 * The store over its databases, opened when first needed: what the reader keeps (`lectern`), clean
 * copies (`lectern-copies`), and what describes this device (`lectern-local`).
 */
export function createStore(
  open: OpenDatabase,
  { gone = async () => undefined, came = () => undefined }: Partial<CopyNews> = {},
): Store {
  const docs = openCollection('lectern', open);
  const copies = openCollection('lectern-copies', open);
  const device = deviceOver(openCollection('lectern-local', open), docs, copies);
  const places: BringingPlaces = { docs, copies, device, gone };
  const write = createQueue();
  const inTime = async <T>(remove: (now: number) => Promise<T>): Promise<T> =>
    remove(await removalTime(device));
  const told = async (writing: Promise<string>): Promise<string> => {
    const key = await writing;
    await bestEffort(async () => came(key));
    return key;
  };
  const placeOf = (id: string) => (/^(?:aside:)?copy:/.test(id) ? copies : docs);
  return explained({
    kept: async (page) => keptFor(docs, device, await keyFor(docs, page)),
    keyOf: (page) => keyFor(docs, page),
    changeNote: (header, change, request) =>
      write(() => noteChanged(docs, device, header, change, request)),
    removeNotes: (keys) =>
      write(() =>
        recounted(
          docs,
          keys,
          inTime((now) => removeNotes(docs, keys, now)),
        ),
      ),
    restoreNotes: (keys) => write(() => recounted(docs, keys, restoreNotes(docs, keys))),
    quote: (id) => getQuote(docs, id),
    addQuote: (quote, request) => write(() => keepQuote(docs, device, quote, request)),
    changeQuotes: (ids, change, request) => write(() => changeQuotes(docs, ids, change, request)),
    removeQuotes: (ids) =>
      write(() =>
        quotesRecounted(
          docs,
          inTime((now) => removeQuotes(docs, ids, now)),
        ),
      ),
    restoreQuotes: (ids) => write(() => quotesRecounted(docs, restoreQuotes(docs, ids))),
    migrate: () => migrate(docs, copies, device, write),
    stageCopy: (staging, reading) => write(() => stageCopy(docs, copies, staging, reading)),
    layEntries: (staging, piece, brought) =>
      write(() => layEntries(copies, staging, piece, brought)),
    dropStaged: (staging) => write(() => dropStaged(copies, staging, gone)),
    bring: (bringing) => write(() => broughtIn(places, bringing)),
    finishBringing: () => write(() => finishBringing(places)),
    sweepStaged: () => write(() => sweepStaged(copies, Date.now())),
    tags: () => listTags(docs, device),
    emptyRemoved: () => emptyRemoved(docs, Number.POSITIVE_INFINITY, write, copies),
    sweepRemoved: () => sweepRemoved(docs, device, Date.now(), write, copies),
    removeUnread: (id) => write(() => removeUnread(placeOf(id), id)),
    restoreUnread: (id) => write(() => restoreUnread(placeOf(id), id)),
    quoteSettings: () => getQuoteSettings(device),
    putQuoteSettings: (changed) => write(() => writeQuoteSettings(device, changed)),
    pictureSettings: () => getPictureSettings(device),
    putPictureSettings: (settings) => write(() => writePictureSettings(device, settings)),
    outSettings: () => getOutSettings(device),
    putOutSettings: (changed) => write(() => writeOutSettings(device, changed)),
    nameArticle: (header) => write(() => nameArticle(docs, header)),
    quotedSites: () => quotedSites(docs),
    putCopy: (reading) => told(write(() => putCopy(docs, device, copies, reading, gone))),
    getCopy: (key) => openCopy(copies, device, key, write),
    ...unkeptOf(docs, device, copies, write, gone),
    keepCopy: (reading, keeps) =>
      told(write(() => keepCopy(docs, device, copies, reading, keeps, gone))),
    ...createHidingStore(docs, device, write),
    ...createReadingStore(docs, device, write),
  });
}

async function keptFor(docs: Collection, device: Device, key: string): Promise<Kept> {
  const [note, quotes, article, settings] = await Promise.all([
    getNote(docs, key),
    listQuotes(docs, key),
    getArticle(docs, key),
    getQuoteSettings(device),
  ]);
  return { key, note, quotes, settings, keepsCopy: article?.keepsCopy ?? false };
}

async function broughtIn(places: BringingPlaces, said: Bringing): Promise<BroughtIn> {
  const bringing = await withLaid(places.copies, said);
  const copied = await bring(places, bringing);
  const keys = [...new Set([...keysOf(bringing.brought), ...copied, ...bringing.letGo])];
  const [first] = keys;
  if (first) await bestEffort(() => nameNewest(places.docs, places.device, first));
  return { keys, copied };
}

async function noteChanged(
  docs: Collection,
  device: Device,
  header: ArticleHeader,
  change: NoteChange,
  request?: string,
): Promise<Note> {
  const key = await keyFor(docs, header);
  if (change.text?.text.trim() || change.addTags?.length)
    await keepArticle(docs, device, key, header);
  const note = await orRecounted(docs, key, changeNote(docs, key, change, request));
  if (!note.text && note.tags.length === 0) await bestEffort(() => recountArticle(docs, key));
  return note;
}

async function keepQuote(
  docs: Collection,
  device: Device,
  { header, isUnread = false, ...quote }: NewQuote,
  request?: string,
): Promise<Quote> {
  const key = await keyFor(docs, header);
  const known = isUnread ? (await getArticle(docs, key))?.header : null;
  const isKnown = known && (await replaces(key, known))(header);
  await keepArticle(docs, device, key, isKnown ? known : header);
  const added = await orRecounted(docs, key, addQuote(docs, key, quote, request));
  const { colour } = await getQuoteSettings(device);
  if (colour !== quote.colour)
    await bestEffort(() => writeQuoteSettings(device, { colour: quote.colour }));
  return added;
}

/** An article was named for what was to be kept of it; where that failed, it may have nothing. */
async function orRecounted<T>(docs: Collection, key: string, work: Promise<T>): Promise<T> {
  return work.catch(async (thrown: unknown) => {
    await bestEffort(() => recountArticle(docs, key));
    throw thrown;
  });
}

async function quotesRecounted(docs: Collection, change: Promise<Quote[]>): Promise<Quote[]> {
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
  for (const key of new Set(keys)) await bestEffort(() => recountArticle(docs, key));
}

async function putCopy(
  docs: Collection,
  device: Device,
  copies: Collection,
  reading: Reading,
  gone: CopiesGone,
): Promise<string> {
  const { article } = reading;
  const key = await keyFor(docs, article);
  const isOver = await replaces(key, article);
  const copy = await copies.get<CopyDocument>(copyId(key));
  const known = copy?.reading.article ?? (await getArticle(docs, key))?.header;
  // Read all the same, and shown to who asked for it: it stands by its own address then.
  const place = known && !isOver(known) ? await ownKey(article) : key;
  await noteOpened(device, place, Date.now());
  await writeCopy(copies, device, place, reading, (keys) => keptAmong(docs, keys), gone);
  return place;
}

/** Opens a copy. That it was is of no weight: a full disk must not keep it from being read. */
async function openCopy(
  copies: Collection,
  device: Device,
  key: string,
  write: Queue,
): Promise<Reading> {
  const reading = await readCopy(copies, key);
  await write(() => noteOpened(device, key, Date.now())).catch(() => undefined);
  return reading;
}

function unkeptOf(
  docs: Collection,
  device: Device,
  copies: Collection,
  write: Queue,
  gone: CopiesGone,
): Pick<Store, 'unkeptCopies' | 'dropUnkeptCopies' | 'sweepCopies'> {
  const among = (keys: string[]) => keptAmong(docs, keys);
  return {
    unkeptCopies: async () => (await unkeptCopies(device, among)).length,
    dropUnkeptCopies: () =>
      write(async () => dropCopies(copies, device, await unkeptCopies(device, among), gone)),
    sweepCopies: () => write(() => sweepCopies(copies, device, among, Date.now(), gone)),
  };
}

async function keepCopy(
  docs: Collection,
  device: Device,
  copies: Collection,
  reading: Reading,
  keeps: boolean,
  gone: CopiesGone,
): Promise<string> {
  const header = headerOf(reading.article);
  const key = await keyFor(docs, header);
  // The copy first: nothing may say that it is kept before it is.
  if (keeps) await putCopy(docs, device, copies, reading, gone);
  await keepCopyOf(docs, device, key, header, keeps);
  return key;
}

/** The same store, throwing nothing but {@link StoreError}. */
function explained(store: Store): Store {
  const explain =
    (work: (...args: never[]) => Promise<unknown>) =>
    (...args: never[]) =>
      work(...args).catch(async (thrown: unknown) => {
        throw await storeErrorOf(thrown);
      });
  const ways = Object.entries(store).map(([name, work]) => [name, explain(work)]);
  return Object.fromEntries(ways) as Store;
}
