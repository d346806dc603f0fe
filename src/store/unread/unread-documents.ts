import type { Collection } from '../database/collection.ts';
import { StoreError } from '../failure.ts';
import { ASIDE_PREFIX, type AsideDocument } from './set-aside.ts';

/**
 * Removes what is damaged, whether it stands in its own place or was set aside; gives the id that it
 * can be had back by. What a newer Lectern wrote stays.
 * @throws {StoreError} `unreadGone` where there is no damaged one of that id
 */
export async function removeUnread(docs: Collection, id: string): Promise<string> {
  const now = Date.now();
  const isAside = id.startsWith(ASIDE_PREFIX);
  const away = isAside ? ((await mark(docs, id, now)) ? id : null) : await docs.putAway(id, now);
  if (!away) throw new StoreError('unreadGone', id);
  return away;
}

/** Has it back. @throws {StoreError} `unreadGone` where it has been let go of */
export async function restoreUnread(docs: Collection, id: string): Promise<string> {
  if (!id.startsWith(ASIDE_PREFIX) || !(await mark(docs, id, null)))
    throw new StoreError('unreadGone', id);
  return id;
}

/** Lets go of what was removed before `before` (ms since 1970). */
export async function emptyUnread(docs: Collection, before: number): Promise<void> {
  const all = await docs.list<AsideDocument>(ASIDE_PREFIX);
  const old = all.filter(({ removed }) => removed && removed < before).map(({ _id }) => _id);
  await docs.updateEach<AsideDocument>(old, () => null);
}

const mark = (docs: Collection, id: string, removed: number | null): Promise<unknown> =>
  docs.update<AsideDocument>(id, (aside) => aside && { ...aside, removed });
