import { recountArticle } from '../articles.ts';
import { bestEffort } from '../best-effort.ts';
import type { Collection } from '../database/collection.ts';
import {
  type ArticleDocument,
  articleId,
  NOTE_PREFIX,
  type NoteDocument,
  noteId,
  QUOTE_PREFIX,
  type QuoteDocument,
  quotePrefix,
  SWEEP_ID,
  type SweepDocument,
} from '../documents.ts';
import { emptyUnread } from '../unread/unread-documents.ts';
import type { Device } from './device.ts';
import { isSweepDue, longAgo, sweptAt } from './sweep-days.ts';
import { indexTags } from './tag-index.ts';

/** How long what was removed can be restored at the least. */
export const KEPT_DAYS = 30;
/** Documents read at once: the background has other work, too. */
const PIECE = 500;

/** What was let go of for good. */
export interface Emptied {
  quotes: number;
  notes: number;
  /** Of the articles they belonged to. */
  keys: string[];
}

/**
 * Lets go of all that was removed before `before` (ms since 1970); it cannot be restored then.
 * @param write runs what is given to it when no other write runs; looking takes seconds, and needs
 *   none of that
 * @param copies where what is damaged may have been removed, too
 */
export async function emptyRemoved(
  docs: Collection,
  before: number,
  write: <T>(work: () => Promise<T>) => Promise<T>,
  copies: Collection,
): Promise<Emptied> {
  const isOld = (doc: { removed?: number | null }) => !!doc.removed && doc.removed < before;
  const quotes = await idsOf<QuoteDocument>(docs, QUOTE_PREFIX, isOld);
  const notes = await idsOf<NoteDocument>(docs, NOTE_PREFIX, isOld);
  const ids = [...quotes.keys(), ...notes.keys()];
  const keys = [...new Set([...quotes.values(), ...notes.values()])];
  await write(async () => {
    await docs.updateEach<QuoteDocument | NoteDocument>(ids, (doc) =>
      // Asked again where it is written: it may have been restored since.
      isOld(doc) ? null : doc,
    );
    for (const key of keys) await bestEffort(() => sanitiseArticle(docs, key));
    for (const collection of [docs, copies])
      await bestEffort(() => emptyUnread(collection, before));
  });
  return { quotes: quotes.size, notes: notes.size, keys };
}

/**
 * The same for what was removed more than {@link KEPT_DAYS} ago (see `sweep-days.ts`), at most once
 * a day: when it was done is kept in the store, since the background remembers nothing. Null where
 * it is not time yet.
 * @param now ms since 1970
 */
export async function sweepRemoved(
  docs: Collection,
  device: Device,
  now: number,
  write: <T>(work: () => Promise<T>) => Promise<T>,
  copies: Collection,
): Promise<Emptied | null> {
  if (!isSweepDue(await device.get<SweepDocument>(SWEEP_ID), now)) return null;
  const sweep = await write(() =>
    device.update<SweepDocument>(SWEEP_ID, (last) => sweptAt(last, now)),
  );
  if (!sweep) return null;
  await bestEffort(() => indexTags(docs, device));
  return emptyRemoved(docs, longAgo(sweep, KEPT_DAYS), write, copies);
}

/** Keys of articles by the ids of those of their documents that are meant. */
async function idsOf<Doc extends { key: string }>(
  docs: Collection,
  prefix: string,
  isMeant: (doc: Doc) => boolean,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for await (const piece of docs.pieces<Doc>(prefix, PIECE))
    for (const doc of piece) if (isMeant(doc)) found.set(doc._id, doc.key);
  return found;
}

/** An article that nothing is kept for, and nothing can be restored of, is none of ours to know. */
async function sanitiseArticle(docs: Collection, key: string): Promise<void> {
  await recountArticle(docs, key);
  const isNeeded =
    (await docs.get(noteId(key))) !== null || (await docs.list(quotePrefix(key))).length > 0;
  if (isNeeded) return;
  await docs.update<ArticleDocument>(articleId(key), (article) =>
    article?.kept || article?.keepsCopy ? article : null,
  );
}
