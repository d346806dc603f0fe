import type { Reading } from '../../model/article.ts';
import { bestEffort } from '../best-effort.ts';
import type { CopiesGone } from '../copies/copies.ts';
import type { Collection } from '../database/collection.ts';
import { bare, type Stored } from '../database/stored.ts';
import {
  type CopyDocument,
  copyId,
  OPENED_ID,
  type OpenedDocument,
  RECENT_ID,
  type RecentDocument,
} from '../documents.ts';
import { keyFor } from '../keys/article-place.ts';
import { formsOf } from '../keys/key-version.ts';
import type { Device } from '../local/device.ts';
import { laidIds, stagingOf } from './laid-entries.ts';

/** What the ids of copies begin with that wait for the rest of an import: nobody reads them. */
const STAGED = 'staged:';
/** Copies that are put in their places at once. */
const PIECE = 10;
/** Ms: what is older belongs to an import that was given up. */
const PATIENCE = 24 * 60 * 60 * 1000;

/** A name for an import; says when that began. @param now ms since 1970 */
export const newStaging = (now: number): string =>
  `${now.toString(36).padStart(9, '0')}-${crypto.randomUUID().slice(0, 8)}`;

/** Lays a copy ready under its key; null, and nothing is done, where there is one: it may be newer. */
export async function stageCopy(
  docs: Collection,
  copies: Collection,
  staging: string,
  reading: Reading,
): Promise<string | null> {
  const key = await keyFor(docs, reading.article);
  const there = await copies.getAll(formsOf(key).map(copyId));
  if (there.some((copy) => copy !== null)) return null;
  await copies.update<CopyDocument>(idIn(staging, key), () => ({ reading }));
  return key;
}

/** Keys of the copies that an import has laid ready. */
export const stagedKeys = async (copies: Collection, staging: string | null): Promise<string[]> =>
  staging === null ? [] : (await copies.ids(idIn(staging, ''))).map((id) => id.split(':')[2] ?? '');

/**
 * Puts the copies of an import in their places; may be stopped anywhere, and begun again. Gives the
 * keys of those that were put there.
 */
export async function placeStaged(
  copies: Collection,
  device: Device,
  staging: string,
): Promise<string[]> {
  const keys = await stagedKeys(copies, staging);
  // The list first: a copy that is not on it would never be let go of.
  if (keys.length > 0) await listAll(device, keys);
  const placed: string[] = [];
  for (let at = 0; at < keys.length; at += PIECE)
    placed.push(...(await placePiece(copies, staging, keys.slice(at, at + PIECE))));
  return placed;
}

/**
 * Lets go of what an import has laid ready that is given up.
 * @param told is told of copies that there are none of then: their pictures go with them
 */
export async function dropStaged(
  copies: Collection,
  staging: string,
  told: CopiesGone,
): Promise<void> {
  const keys = await stagedKeys(copies, staging);
  const laid = await laidIds(copies, staging);
  if (keys.length + laid.length === 0) return;
  await copies.updateEach([...keys.map((key) => idIn(staging, key)), ...laid], () => null);
  const there = await copies.getAll(keys.map(copyId));
  await bestEffort(() => told(keys.filter((_, at) => !there[at])));
}

/** Lets go of what imports have laid ready that were given up long ago. @param now ms since 1970 */
export async function sweepStaged(copies: Collection, now: number): Promise<void> {
  const old = [...(await copies.ids(STAGED)), ...(await laidIds(copies))].filter((id) => {
    const began = Number.parseInt(stagingOf(id).split('-')[0] ?? '', 36);
    return !(Math.abs(now - began) < PATIENCE);
  });
  if (old.length > 0) await bestEffort(() => copies.updateEach(old, () => null));
}

const idIn = (staging: string, key: string): string => `${STAGED}${staging}:${key}`;

async function placePiece(
  copies: Collection,
  staging: string,
  keys: readonly string[],
): Promise<string[]> {
  const staged = await copies.getAll<CopyDocument>(keys.map((key) => idIn(staging, key)));
  const there = await copies.getAll<CopyDocument>(keys.map(copyId));
  const next = new Map<string, object | null>(keys.map((key) => [idIn(staging, key), null]));
  const placed = keys.filter((_, at) => staged[at] && !there[at]);
  for (const [at, key] of keys.entries()) {
    const copy = staged[at];
    if (copy && !there[at]) next.set(copyId(key), bare(copy));
  }
  const current = staged.filter((copy): copy is Stored<CopyDocument> => copy !== null);
  await copies.writeAll(next, current);
  return placed;
}

async function listAll(device: Device, keys: readonly string[]): Promise<void> {
  const now = Date.now();
  await device.update<RecentDocument>(RECENT_ID, (recent) => ({
    ...recent,
    keys: [...new Set([...(recent?.keys ?? []), ...keys])],
  }));
  await device.update<OpenedDocument>(OPENED_ID, (opened) => ({
    at: { ...Object.fromEntries(keys.map((key) => [key, now])), ...opened?.at },
  }));
}
