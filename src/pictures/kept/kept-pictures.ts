import { PICTURE_BOUNDS } from './picture-bounds.ts';
import { type Missing, type PictureEntry, pictureDatabase } from './picture-database.ts';

/** All pictures of one copy, by any address. */
const ofCopy = (key: string): IDBKeyRange => IDBKeyRange.bound([key], [key, []]);

/** A picture kept with a copy; null where none is. */
export async function keptPicture(key: string, address: string): Promise<Blob | null> {
  const found = await (await pictureDatabase()).get('bytes', [key, address]);
  return found?.bytes ?? null;
}

/** Keeps a picture with a copy, in place of the one it had at that address. */
export async function keepPicture(key: string, address: string, bytes: Blob): Promise<void> {
  const { type, size } = bytes;
  const entry: PictureEntry = { key, address, type, size, missing: null, kept: Date.now() };
  const writing = (await pictureDatabase()).transaction(['entries', 'bytes'], 'readwrite');
  await Promise.all([
    writing.objectStore('entries').put(entry),
    writing.objectStore('bytes').put({ key, address, bytes }),
    writing.done,
  ]);
}

/** Notes that a picture of a copy is not kept, and why. */
export async function noteMissing(key: string, address: string, missing: Missing): Promise<void> {
  const entry: PictureEntry = { key, address, type: '', size: 0, missing, kept: Date.now() };
  await (await pictureDatabase()).put('entries', entry);
}

/** What is known of the pictures of a copy. */
export const picturesOf = async (key: string): Promise<PictureEntry[]> =>
  (await pictureDatabase()).getAll('entries', ofCopy(key));

/** What is known of all pictures. */
export const allPictures = async (): Promise<PictureEntry[]> =>
  (await pictureDatabase()).getAll('entries');

/** How many pictures are there, how many are not, and how many bytes they take up. */
export interface PictureTotal {
  count: number;
  missing: number;
  bytes: number;
}

export const totalOf = (entries: readonly PictureEntry[]): PictureTotal => ({
  count: entries.filter(({ missing }) => missing === null).length,
  missing: entries.filter(({ missing }) => missing !== null).length,
  bytes: entries.reduce((sum, { size }) => sum + size, 0),
});

/** Lets go of all pictures of these copies. */
export const dropPictures = (keys: readonly string[]): Promise<void> => drop(keys.map(ofCopy));

/** Lets go of all pictures there are. */
export async function dropAllPictures(): Promise<void> {
  const writing = (await pictureDatabase()).transaction(['entries', 'bytes'], 'readwrite');
  await Promise.all([
    writing.objectStore('entries').clear(),
    writing.objectStore('bytes').clear(),
    writing.done,
  ]);
}

/** How many bytes there is room for by now. */
export const roomLeft = async (): Promise<number> =>
  PICTURE_BOUNDS.library - totalOf(await allPictures()).bytes;

/** Lets go of those pictures of a copy that are at none of these addresses: the article has changed. */
export async function dropOthers(key: string, addresses: readonly string[]): Promise<void> {
  const wanted = new Set(addresses);
  const stale = (await picturesOf(key)).filter(({ address }) => !wanted.has(address));
  await drop(stale.map(({ address }) => IDBKeyRange.only([key, address])));
}

/** Entries and bytes of all that stands in these ranges, or of none. */
async function drop(ranges: readonly IDBKeyRange[]): Promise<void> {
  if (ranges.length === 0) return;
  const writing = (await pictureDatabase()).transaction(['entries', 'bytes'], 'readwrite');
  const gone = ranges.flatMap((range) => [
    writing.objectStore('entries').delete(range),
    writing.objectStore('bytes').delete(range),
  ]);
  await Promise.all([...gone, writing.done]);
}

/** Ms: what has no copy yet may be waiting for it, as while a backup is brought in. */
const PATIENCE = 24 * 60 * 60 * 1000;

/**
 * Lets go of pictures whose copy is gone: a stop may have come between the two.
 * @param copies keys of all copies there are
 * @param now ms since 1970
 */
export async function sweepPictures(copies: ReadonlySet<string>, now: number): Promise<void> {
  const orphaned = (await allPictures())
    .filter(({ key, kept }) => !copies.has(key) && Math.abs(now - kept) > PATIENCE)
    .map(({ key }) => key);
  await dropPictures([...new Set(orphaned)]);
}
