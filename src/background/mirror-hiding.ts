import { changeLocal, readAllLocal } from '../browser/local-mirror.ts';
import { HIDING_KEY, HIDING_RULES, type HidingMirror } from '../model/hiding-mirror.ts';
import { isFull } from '../store/failure.ts';
import { createQueue } from '../store/queue.ts';
import type { Store } from '../store/store.ts';
import { mirrorEntries } from './mirror-entries.ts';

/**
 * Gives a function that copies settings and rules out of the store to where content scripts read
 * them. It never throws: what could not be copied is copied at the next change, or when the
 * background starts again. Gives whether there was room for all of it.
 * @param copied is told what is there now
 */
export function hidingMirror(
  store: Store,
  copied: (mirror: HidingMirror) => Promise<void> = async () => undefined,
): () => Promise<boolean> {
  // In turn: a copy that began earlier must not be written over one that began later.
  const queue = createQueue();
  return () =>
    queue(() => copy(store, copied)).catch((thrown) => {
      console.error(HIDING_KEY, thrown);
      return !isFull(thrown);
    });
}

async function copy(
  store: Store,
  copied: (mirror: HidingMirror) => Promise<void>,
): Promise<boolean> {
  const mirror: HidingMirror = {
    settings: await store.hidingSettings(),
    pictures: await store.pictureSettings(),
    paint: (await store.quoteSettings()).paint,
    rules: await store.siteRules(null),
  };
  const { entries, left } = mirrorEntries(mirror);
  await write(entries);
  await copied(mirror);
  return left === 0;
}

/** The background starts often, and Firefox tells every page of a write that changes nothing. */
async function write(entries: ReadonlyMap<string, unknown>): Promise<void> {
  const there = await readAllLocal();
  const isOurs = (key: string) => key === HIDING_KEY || key.startsWith(HIDING_RULES);
  const gone = Object.keys(there).filter((key) => isOurs(key) && !entries.has(key));
  const changed = [...entries].filter(
    ([key, value]) => JSON.stringify(there[key]) !== JSON.stringify(value),
  );
  await changeLocal(Object.fromEntries(changed), gone);
}
