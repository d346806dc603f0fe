import { keptAmong } from '../articles.ts';
import type { CopiesGone } from '../copies/copies.ts';
import { dropCopies } from '../copies/unkept-copies.ts';
import type { Collection } from '../database/collection.ts';
import { REST_ID, type RestDocument } from '../documents.ts';
import { StoreError } from '../failure.ts';
import type { Device } from '../local/device.ts';
import { checked } from '../unread/check-document.ts';
import type { Bringing, Brought } from './brought.ts';
import { putBackSettings, putSettings, type SetBefore, setBefore } from './brought-settings.ts';
import { sameContent } from './same-content.ts';
import { placeStaged, stagedKeys } from './staged-copies.ts';

export type { Bringing, Brought };

/** Where it is written. */
export interface BringingPlaces {
  docs: Collection;
  copies: Collection;
  device: Device;
  gone: CopiesGone;
}

/** The way back of what was brought in. */
export const reversed = (brought: readonly Brought[]): Brought[] =>
  brought.map(({ id, before, after }) => ({ id, before: after, after: before }));

/** Kinds of documents that can be brought in. */
const BROUGHT = /^(?:article|note|quote|rule):/;

/**
 * Writes all of it, or nothing: documents in one write, and with them what is left to be done in the
 * other databases. After a stop that is done at the next start ({@link finishBringing}); where it
 * cannot be done, the documents are taken back. It is done where it has been done already, and not
 * begun where a document is another by now than it was looked at. Gives the keys of copies that came.
 * @throws {StoreError} `importChanged` in that case; what PouchDB throws
 */
export async function bring(places: BringingPlaces, bringing: Bringing): Promise<string[]> {
  await finishBringing(places);
  const { brought, settings, staging, letGo } = bringing;
  const rest: RestDocument = { settings, staging, letGo: [...letGo] };
  const before = await setBefore(places.device);
  const coming = await stagedKeys(places.copies, staging);
  await writeTogether(places.docs, brought, rest);
  try {
    return await doRest(places, rest);
  } catch (thrown) {
    const back = { bringing, before, coming };
    await takeBack(places, back).catch((again: unknown) => console.warn('import', again));
    throw thrown;
  }
}

/** Does what a stop has left of an import. Gives whether there was anything. */
export async function finishBringing(places: BringingPlaces): Promise<boolean> {
  const rest = await places.docs.get<RestDocument>(REST_ID);
  if (rest) await doRest(places, rest);
  return rest !== null;
}

async function writeTogether(
  docs: Collection,
  brought: readonly Brought[],
  rest: RestDocument | null,
): Promise<void> {
  const left = new Map(brought.map((one) => [one.id, one]));
  for (const { id, after } of brought) refuseOther(id, after);
  const current = (await docs.getAll([...left.keys()])).filter((doc) => doc !== null);
  const there = new Map(current.map((doc) => [doc._id, doc]));
  for (const { id, before, after } of brought) {
    const now = there.get(id) ?? null;
    if (sameContent(now, after)) left.delete(id);
    else if (!sameContent(now, before)) throw new StoreError('importChanged', id);
  }
  const next = new Map<string, object | null>([...left].map(([id, { after }]) => [id, after]));
  const known = await docs.get<RestDocument>(REST_ID);
  if (rest || known) next.set(REST_ID, rest);
  const failed = await docs.writeAll(next, [
    ...current.filter(({ _id }) => next.has(_id)),
    ...(known ? [known] : []),
  ]);
  if (failed.length > 0) throw new StoreError('importChanged', failed.join(', '));
}

/** May be stopped anywhere, and begun again. */
async function doRest(
  { docs, copies, device, gone }: BringingPlaces,
  { settings, staging, letGo }: RestDocument,
): Promise<string[]> {
  if (settings) await putSettings(device, settings);
  const placed = staging === null ? [] : await placeStaged(copies, device, staging);
  const kept = await keptAmong(docs, letGo);
  await dropCopies(
    copies,
    device,
    letGo.filter((key) => !kept.has(key)),
    gone,
  );
  await docs.update<RestDocument>(REST_ID, () => null);
  return placed;
}

interface Failed {
  bringing: Bringing;
  before: SetBefore;
  /** Keys of the copies that were laid ready, where there had been none. */
  coming: readonly string[];
}

async function takeBack(
  { docs, copies, device, gone }: BringingPlaces,
  { bringing, before, coming }: Failed,
): Promise<void> {
  await writeTogether(docs, reversed(bringing.brought), null);
  if (bringing.settings) await putBackSettings(device, bringing.settings, before);
  await dropCopies(copies, device, coming, gone);
}

/** What is written must be fit to be read again. */
function refuseOther(id: string, after: Record<string, unknown> | null): void {
  const doc = { ...after, _id: id, _rev: '' };
  if (!BROUGHT.test(id) || (after && checked(doc).fault))
    throw new StoreError('storeFailed', `${id} cannot be brought in`);
}

/** Keys of the articles that documents belong to. */
export const keysOf = (brought: readonly { id: string }[]): string[] => [
  ...new Set(
    brought.filter(({ id }) => !id.startsWith('rule:')).map(({ id }) => id.split(':')[1] ?? ''),
  ),
];
