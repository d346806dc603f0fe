import type { PageAddress } from '../../model/article.ts';
import type { Collection, MovedDocument } from '../database/collection.ts';
import {
  type ArticleDocument,
  articleId,
  COPY_PREFIX,
  type CopyDocument,
  copyId,
  NOTE_PREFIX,
  noteId,
  OPENED_ID,
  type OpenedDocument,
  QUOTE_PREFIX,
  quotePrefix,
  RECENT_ID,
  type RecentDocument,
} from '../documents.ts';
import type { Device } from '../local/device.ts';
import { notesTogether, quotesTogether } from '../notes-together.ts';
import { formsOf, isUnversioned, versioned } from './key-version.ts';

/**
 * Gives everything that is kept under keys without a version the key with it, an article after the
 * other. May be stopped between any two writes, and begun again: an article, its note and its quotes
 * move in one write, and its copy is found under either key.
 * @param write runs what is given to it when no other write runs
 */
export async function moveKeys(
  docs: Collection,
  copies: Collection,
  device: Device,
  write: <T>(work: () => Promise<T>) => Promise<T>,
): Promise<void> {
  for (const key of await unversionedKeys(docs, copies))
    await write(() => moveKey(docs, copies, device, key));
}

async function unversionedKeys(docs: Collection, copies: Collection): Promise<Set<string>> {
  const ids = await Promise.all([
    ...[articleId(''), NOTE_PREFIX, QUOTE_PREFIX].map((prefix) => docs.ids(prefix)),
    copies.ids(COPY_PREFIX),
  ]);
  return new Set(ids.flat().map(keyIn).filter(isUnversioned));
}

const keyIn = (id: string): string => id.split(':')[1] ?? '';

async function moveKey(
  docs: Collection,
  copies: Collection,
  device: Device,
  key: string,
): Promise<void> {
  const next = await versioned(key, await pageUnder(docs, copies, key));
  const moved = (doc: Record<string, unknown> & { _id: string; _rev?: string }): MovedDocument => {
    const { _rev, ...body } = doc;
    const isNamed = body['key'] === key;
    return { ...body, ...(isNamed && { key: next }), _id: body._id.replace(key, next) };
  };
  await moveLists(device, key, next);
  await copies.moveAll([copyId(key)], moved, (there) => there);
  const quotes = await docs.ids(quotePrefix(key));
  await docs.moveAll([articleId(key), noteId(key), ...quotes], moved, together);
}

/** What is known of a key, wherever it has come to. */
async function pageUnder(
  docs: Collection,
  copies: Collection,
  key: string,
): Promise<PageAddress | null> {
  const articles = await docs.getAll<ArticleDocument>(formsOf(key).map(articleId));
  const article = articles.find((one) => one !== null);
  if (article) return article.header;
  const found = await copies.getAll<CopyDocument>(formsOf(key).map(copyId));
  return found.find((one) => one !== null)?.reading.article ?? null;
}

/** The lists first: a copy that is on none would never be let go of. */
async function moveLists(device: Device, key: string, next: string): Promise<void> {
  await device.update<RecentDocument>(RECENT_ID, (recent) => {
    if (!recent?.keys.includes(key)) return recent;
    return { ...recent, keys: [...new Set(recent.keys.map((one) => (one === key ? next : one)))] };
  });
  await device.update<OpenedDocument>(OPENED_ID, (opened) => {
    const { [key]: at, ...others } = opened?.at ?? {};
    return opened && at !== undefined ? { ...opened, at: { [next]: at, ...others } } : opened;
  });
}

/** Something has been kept under the new key already: nothing of either is dropped. */
function together(there: MovedDocument, coming: MovedDocument): MovedDocument {
  if (coming._id.startsWith(NOTE_PREFIX))
    return notesTogether(there as never, coming as never) as never;
  if (coming._id.startsWith(QUOTE_PREFIX))
    return quotesTogether(there as never, coming as never) as never;
  const [one, other] = [there, coming] as unknown as [ArticleDocument, ArticleDocument];
  const kept = one.kept || other.kept;
  const keepsCopy = (one.keepsCopy || other.keepsCopy) ?? false;
  return { ...there, kept, keepsCopy };
}
