import type { Collection } from '../database/collection.ts';
import {
  ARTICLE_PREFIX,
  type ArticleDocument,
  NEWEST_ID,
  type NewestDocument,
} from '../documents.ts';
import type { Device } from './device.ts';

/** How many are named: what of them has been removed since must not leave a screen empty. */
const NAMED = 30;

/**
 * Notes that an article has just been written to. To find the newest of five hundred articles by
 * reading them all takes longer than the library page may take to show them.
 */
export async function nameNewest(docs: Collection, device: Device, key: string): Promise<void> {
  const known = await device.get<NewestDocument>(NEWEST_ID);
  if (known?.keys[0] === key) return;
  const others = (known?.keys ?? (await allByAge(docs))).filter((other) => other !== key);
  await device.update<NewestDocument>(NEWEST_ID, () => ({
    keys: [key, ...others].slice(0, NAMED),
  }));
}

/** Keys of the articles that were written to last, the newest first; empty where that is not known. */
export const newestKeys = async (device: Device): Promise<string[]> =>
  (await device.get<NewestDocument>(NEWEST_ID))?.keys ?? [];

async function allByAge(docs: Collection): Promise<string[]> {
  const articles = await docs.list<ArticleDocument>(ARTICLE_PREFIX);
  articles.sort((a, b) => b.updated - a.updated);
  return articles.map(({ _id }) => _id.slice(ARTICLE_PREFIX.length));
}
