import type { Collection } from './database/collection.ts';
import { MOVED_ID, type MovedDocument } from './documents.ts';
import { KEY_VERSION } from './keys/key-version.ts';
import { moveKeys } from './keys/move-keys.ts';
import { type Device, moveToDevice } from './local/device.ts';

/**
 * Brings what earlier versions wrote into the form of this one, once: all of it can be read before,
 * while and after that is done. It may be stopped between any two writes, and is begun again then.
 * @param write runs what is given to it when no other write runs
 */
export async function migrate(
  docs: Collection,
  copies: Collection,
  device: Device,
  write: <T>(work: () => Promise<T>) => Promise<T>,
): Promise<void> {
  const moved = await device.get<MovedDocument>(MOVED_ID);
  if (moved?.keys === KEY_VERSION && moved.lists) return;
  await write(() => moveToDevice(device, docs, copies));
  await moveKeys(docs, copies, device, write);
  const done: MovedDocument = { keys: KEY_VERSION, lists: true };
  await write(() => device.update<MovedDocument>(MOVED_ID, () => done));
}
