import type { Collection } from '../database/collection.ts';
import { bare } from '../database/stored.ts';
import { MOVED_ID, NEWEST_ID, OPENED_ID, RECENT_ID, SETTINGS_ID, SWEEP_ID } from '../documents.ts';

/** Documents that describe this device, and are never replicated. */
export type Device = Pick<Collection, 'get' | 'update' | 'writeAll'>;

/**
 * The documents of this device. Earlier versions had them beside what the reader keeps and beside
 * the copies: until they have been moved (see {@link moveToDevice}), they are read there.
 */
export function deviceOver(local: Collection, docs: Collection, copies: Collection): Device {
  const former = <Doc extends object>(id: string) =>
    formerPlace(id, docs, copies)?.get<Doc>(id) ?? Promise.resolve(null);
  return {
    get: async <Doc extends object>(id: string) =>
      (await local.get<Doc>(id)) ?? (await former<Doc>(id)),
    update: async <Doc extends object>(id: string, change: (current: Doc | null) => Doc | null) => {
      const before = (await local.get<Doc>(id)) ? null : await former<Doc>(id);
      return local.update<Doc>(id, (current) => change(current ?? (before && bare(before))));
    },
    writeAll: local.writeAll,
  };
}

const FROM_DOCS = [SETTINGS_ID, SWEEP_ID];
const FROM_COPIES = [RECENT_ID, OPENED_ID];

function formerPlace(id: string, docs: Collection, copies: Collection): Collection | null {
  if (FROM_DOCS.includes(id)) return docs;
  return FROM_COPIES.includes(id) ? copies : null;
}

/** Moves them; may be stopped anywhere, and begun again. What can be made anew is let go of. */
export async function moveToDevice(
  device: Device,
  docs: Collection,
  copies: Collection,
): Promise<void> {
  for (const id of [...FROM_DOCS, ...FROM_COPIES]) await device.update(id, (there) => there);
  await letGo(docs, [NEWEST_ID, MOVED_ID, ...FROM_DOCS, ...(await docs.ids('tag:'))]);
  await letGo(copies, FROM_COPIES);
}

async function letGo(from: Collection, stale: readonly string[]): Promise<void> {
  const there = new Set((await Promise.all(stale.map((id) => from.ids(id)))).flat());
  const ids = stale.filter((id) => there.has(id));
  const found = (await from.getAll(ids)).filter((doc) => doc !== null);
  if (ids.length > 0) await from.writeAll(new Map(ids.map((id) => [id, null])), found);
}
