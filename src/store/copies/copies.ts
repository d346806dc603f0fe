import type { Reading } from '../../model/article.ts';
import { bestEffort } from '../best-effort.ts';
import type { Collection } from '../database/collection.ts';
import {
  COPY_PREFIX,
  type CopyDocument,
  copyId,
  RECENT_ID,
  type RecentDocument,
} from '../documents.ts';
import { StoreError } from '../failure.ts';
import { formsOf } from '../keys/key-version.ts';
import type { Device } from '../local/device.ts';

/** How many copies of articles without quotes or note stay. */
const UNKEPT_COPIES = 50;

/** Is told of copies that are gone, by their keys: what belongs to them goes with them. */
export type CopiesGone = (keys: readonly string[]) => Promise<void>;

/**
 * Keeps a clean copy, and lets go of the oldest ones that `keptAmong` does not name.
 * @param keptAmong gives those of the keys whose copies must stay
 * @param gone is told of the others
 */
export async function writeCopy(
  copies: Collection,
  device: Device,
  key: string,
  reading: Reading,
  keptAmong: (keys: string[]) => Promise<Set<string>>,
  gone: CopiesGone,
): Promise<void> {
  // Where the list is damaged, or there is none, what there is is on it, in any order.
  const known = (await device.get(RECENT_ID)) ? [] : await copies.ids(COPY_PREFIX);
  const others = known.map((id) => id.slice(COPY_PREFIX.length));
  // The list first: a copy that is not on it would never be let go of.
  const recent = await device.update<RecentDocument>(RECENT_ID, (list) => ({
    keys: [key, ...(list?.keys ?? others).filter((other) => other !== key)],
  }));
  await copies.update<CopyDocument>(copyId(key), () => ({ reading }));
  const pruned = await prune(copies, device, recent?.keys ?? [], keptAmong);
  await bestEffort(() => gone(pruned));
}

/** The copy kept under `key`, or any form of it. @throws {StoreError} `copyGone` where there is none */
export async function readCopy(copies: Collection, key: string): Promise<Reading> {
  const found = await copies.getAll<CopyDocument>(formsOf(key).map(copyId));
  const copy = found.find((one) => one !== null);
  if (!copy) throw new StoreError('copyGone', key);
  return completed(copy.reading);
}

/** Fills in what copies of earlier versions lack. */
const completed = (reading: Reading): Reading => ({
  ...reading,
  article: { ...reading.article, furtherReading: reading.article.furtherReading ?? [] },
});

async function prune(
  copies: Collection,
  device: Device,
  keys: string[],
  keptAmong: (keys: string[]) => Promise<Set<string>>,
): Promise<string[]> {
  if (keys.length <= UNKEPT_COPIES) return [];
  const kept = await keptAmong(keys);
  const gone = new Set(keys.filter((key) => !kept.has(key)).slice(UNKEPT_COPIES));
  for (const key of gone) await copies.update<CopyDocument>(copyId(key), () => null);
  if (gone.size === 0) return [];
  await device.update<RecentDocument>(RECENT_ID, (list) => ({
    keys: (list?.keys ?? []).filter((key) => !gone.has(key)),
  }));
  return [...gone];
}
