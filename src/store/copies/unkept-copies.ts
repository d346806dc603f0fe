import { bestEffort } from '../best-effort.ts';
import type { Collection } from '../database/collection.ts';
import {
  type CopyDocument,
  copyId,
  OPENED_ID,
  type OpenedDocument,
  RECENT_ID,
  type RecentDocument,
} from '../documents.ts';
import type { Device } from '../local/device.ts';
import type { CopiesGone } from './copies.ts';

const DAY = 24 * 60 * 60 * 1000;
/** How long a page that was only read stays after it was last opened. */
const UNKEPT_DAYS = 7;

/** Tells which of these articles have a quote or a note, or a copy that is wanted. */
type KeptAmong = (keys: string[]) => Promise<Set<string>>;

/** Notes that a copy has been opened, to the day; @param now ms since 1970 */
export async function noteOpened(device: Device, key: string, now: number): Promise<void> {
  const known = timeOf(await device.get<OpenedDocument>(OPENED_ID), key, now);
  if (known !== null && now - known < DAY / 2) return;
  await device.update<OpenedDocument>(OPENED_ID, (opened) => ({
    at: { ...opened?.at, [key]: now },
  }));
}

/** Keys of the copies of pages that were read, and of which nothing is kept. */
export async function unkeptCopies(device: Device, keptAmong: KeptAmong): Promise<string[]> {
  const keys = (await device.get<RecentDocument>(RECENT_ID))?.keys ?? [];
  if (keys.length === 0) return [];
  const kept = await keptAmong(keys);
  return keys.filter((key) => !kept.has(key));
}

/**
 * Lets go of those of them that were opened more than {@link UNKEPT_DAYS} ago; of which it is not
 * known, or only by a clock that was ahead, count from now on. Gives how many.
 * @param now ms since 1970
 */
export async function sweepCopies(
  copies: Collection,
  device: Device,
  keptAmong: KeptAmong,
  now: number,
  gone: CopiesGone,
): Promise<number> {
  const times = await tidyTimes(device, now);
  const unkept = await unkeptCopies(device, keptAmong);
  const isOld = (key: string) => now - (times.get(key) ?? now) > UNKEPT_DAYS * DAY;
  return dropCopies(copies, device, unkept.filter(isOld), gone);
}

/** Gives every copy a time, and forgets those of copies that are gone: they tell what was read. */
async function tidyTimes(device: Device, now: number): Promise<Map<string, number>> {
  const keys = (await device.get<RecentDocument>(RECENT_ID))?.keys ?? [];
  const opened = await device.get<OpenedDocument>(OPENED_ID);
  const times = new Map(keys.map((key) => [key, timeOf(opened, key, now) ?? now]));
  const at = Object.fromEntries(times);
  const known = Object.keys(opened?.at ?? {});
  const isTidy =
    known.length === keys.length && keys.every((key) => timeOf(opened, key, now) !== null);
  if (!isTidy) await device.update<OpenedDocument>(OPENED_ID, () => ({ at }));
  return times;
}

/** Lets go of these copies. Gives how many. @param told is told of them */
export async function dropCopies(
  copies: Collection,
  device: Device,
  keys: readonly string[],
  told: CopiesGone,
): Promise<number> {
  if (keys.length === 0) return 0;
  await copies.updateEach<CopyDocument>(keys.map(copyId), () => null);
  const gone = new Set(keys);
  // The list last: a copy that is not on it would never be let go of.
  await device.update<RecentDocument>(RECENT_ID, (recent) => ({
    ...recent,
    keys: (recent?.keys ?? []).filter((key) => !gone.has(key)),
  }));
  await device.update<OpenedDocument>(OPENED_ID, (opened) => ({
    at: Object.fromEntries(Object.entries(opened?.at ?? {}).filter(([key]) => !gone.has(key))),
  }));
  await bestEffort(() => told(keys));
  return gone.size;
}

/** When a copy was last opened; null where that is not known, or would be in the future. */
function timeOf(opened: OpenedDocument | null, key: string, now: number): number | null {
  const at = opened?.at?.[key];
  return typeof at === 'number' && at <= now ? at : null;
}
