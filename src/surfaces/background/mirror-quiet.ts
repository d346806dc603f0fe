import { readLocal, writeLocal } from '../../browser/local-mirror.ts';
import { oneAtATime } from '../../store/one-at-a-time.ts';
import type { Store } from '../../store/store.ts';
import { QUIET_KEY, type QuietMirror } from '../shared/quiet-mirror.ts';

/**
 * Gives a function that copies settings and rules out of the store to where content scripts read
 * them. It never throws: what could not be copied is copied at the next change, or when the
 * background starts again.
 * @param copied is told what is there now
 */
export function quietMirror(
  store: Store,
  copied: (mirror: QuietMirror) => Promise<void> = async () => undefined,
): () => Promise<void> {
  // In turn: a copy that began earlier must not be written over one that began later.
  const inTurn = oneAtATime();
  return () =>
    inTurn(() => copy(store, copied)).catch((thrown) => console.error(QUIET_KEY, thrown));
}

async function copy(store: Store, copied: (mirror: QuietMirror) => Promise<void>): Promise<void> {
  const mirror: QuietMirror = {
    settings: await store.quietSettings(),
    rules: await store.siteRules(null),
  };
  // The background starts often, and Firefox tells every page of a write that changes nothing.
  if (JSON.stringify(await readLocal(QUIET_KEY)) !== JSON.stringify(mirror))
    await writeLocal(QUIET_KEY, mirror);
  await copied(mirror);
}
