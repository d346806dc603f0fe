import type { Reading } from '../model/article.ts';
import type { ReadingState } from '../model/reading-place.ts';
import { type Collection, type OpenDatabase, openCollection } from './database/collection.ts';
import type { Stored } from './database/stored.ts';
import {
  ARTICLE_PREFIX,
  type ArticleDocument,
  articleId,
  COPY_PREFIX,
  type CopyDocument,
  copyId,
  NOTE_PREFIX,
  type NoteDocument,
  noteId,
  QUOTE_PREFIX,
  type QuoteDocument,
  quotePrefix,
  READ_ID,
  type ReadDocument,
} from './documents.ts';
import type { LibraryArticle, LibraryKept, LibraryNote, LibraryQuote } from './library-entries.ts';
import { deviceOver } from './local/device.ts';
import { newestKeys } from './local/newest.ts';
import { savedNote } from './notes.ts';
import { byPlace, savedQuote } from './quotes.ts';
import { namelessArticle } from './unread/nameless-article.ts';
import type { Unread } from './unread/set-aside.ts';
import { createUnreadList } from './unread/unread-list.ts';

/** Reads all that there is, in the order in which it is wanted; writes nothing. */
export interface Library {
  /** Keys of a few articles that changed last, the newest first; none where that is not known. */
  newest(): Promise<string[]>;
  /** Every article, the one that changed last first. */
  articles(): Promise<LibraryArticle[]>;
  /** All of some articles, by their keys. */
  kept(keys: readonly string[]): Promise<Map<string, LibraryKept>>;
  notes(): Promise<LibraryNote[]>;
  /** Every quote, in pieces of `size`; those of one article follow each other. */
  quotes(size: number): AsyncGenerator<LibraryQuote[]>;
  /** Keys of the articles that there is a clean copy of. */
  copied(): Promise<string[]>;
  /** Texts of clean copies by key; those that are gone are left out. */
  texts(keys: readonly string[]): Promise<Map<string, string>>;
  /** How articles are read, by key, the last one last. */
  readings(): Promise<Record<string, ReadingState>>;
  /** The clean copy of an article; null where there is none. */
  copy(key: string): Promise<Reading | null>;
  /** What of the reader's is damaged or of a newer Lectern: it is in nothing of the above. */
  unread(): Promise<Unread[]>;
}

/** The library over the databases of the store, opened when first needed; throws what PouchDB throws. */
export function openLibrary(open: OpenDatabase): Library {
  const unread = createUnreadList(open);
  const docs = openCollection('lectern', open, unread.tell);
  const copies = openCollection('lectern-copies', open, unread.tell);
  const device = deviceOver(openCollection('lectern-local', open), docs, copies);
  const nameless = (key: string) => unread.standIn(key);
  return {
    newest: () => newestKeys(device),
    articles: () => listArticles(docs, unread.standIns),
    kept: (keys) => keptOf(docs, keys, nameless),
    notes: async () => (await docs.list<NoteDocument>(NOTE_PREFIX)).map(noteOf),
    quotes: (size) => quotePieces(docs, size),
    // The list of them may name what a full disk has kept from being written.
    copied: async () => (await copies.ids(COPY_PREFIX)).map((id) => id.slice(COPY_PREFIX.length)),
    texts: (keys) => textsOf(copies, keys),
    readings: async () => (await device.get<ReadDocument>(READ_ID))?.of ?? {},
    copy: async (key) => (await copies.get<CopyDocument>(copyId(key)))?.reading ?? null,
    unread: () => unread.all(),
  };
}

/** @param standIns gives those that stand in for articles that cannot be read */
async function listArticles(
  docs: Collection,
  standIns: () => LibraryArticle[],
): Promise<LibraryArticle[]> {
  const all = (await docs.list<ArticleDocument>(ARTICLE_PREFIX)).map(articleOf);
  return [...all, ...standIns()].sort((a, b) => b.updated - a.updated);
}

async function keptOf(
  docs: Collection,
  keys: readonly string[],
  nameless: (key: string) => LibraryArticle | null,
): Promise<Map<string, LibraryKept>> {
  const [articles, notes, quotes] = await Promise.all([
    docs.getAll<ArticleDocument>(keys.map(articleId)),
    docs.getAll<NoteDocument>(keys.map(noteId)),
    Promise.all(keys.map((key) => docs.list<QuoteDocument>(quotePrefix(key)))),
  ]);
  const keptAt = (key: string, index: number): LibraryKept => {
    const article = articles[index];
    const note = notes[index] ? noteOf(notes[index]) : null;
    const own = (quotes[index] ?? []).map(quoteOf).sort(byPlace);
    const isOrphaned = note !== null || own.length > 0;
    const standIn = () => nameless(key) ?? (isOrphaned ? namelessArticle(key) : null);
    return { article: article ? articleOf(article) : standIn(), note, quotes: own };
  };
  return new Map(keys.map((key, index) => [key, keptAt(key, index)]));
}

async function* quotePieces(docs: Collection, size: number): AsyncGenerator<LibraryQuote[]> {
  for await (const piece of docs.pieces<QuoteDocument>(QUOTE_PREFIX, size))
    yield piece.map(quoteOf);
}

async function textsOf(copies: Collection, keys: readonly string[]): Promise<Map<string, string>> {
  const found = await copies.getAll<CopyDocument>(keys.map(copyId));
  const texts = found.map((copy, index) => [keys[index] ?? '', copy?.reading.article.text ?? '']);
  return new Map(texts.filter(([, text]) => text) as [string, string][]);
}

const articleOf = ({ _id, ...article }: Stored<ArticleDocument>): LibraryArticle => ({
  key: _id.slice(ARTICLE_PREFIX.length),
  header: article.header,
  kept: article.kept,
  keepsCopy: article.keepsCopy ?? false,
  created: article.created,
  updated: article.updated,
});

const noteOf = (note: NoteDocument): LibraryNote => ({
  ...savedNote(note),
  removed: note.removed ?? null,
});

const quoteOf = (quote: Stored<QuoteDocument>): LibraryQuote => ({
  ...savedQuote(quote._id, quote),
  removed: quote.removed,
});
