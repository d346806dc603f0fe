import type { Collection } from './database/collection.ts';
import { SWEEP_ID, type SweepDocument } from './documents.ts';

/**
 * The time to note of what is removed now: not before the last sweep, or a clock that was set back
 * for an hour would make it look old.
 */
export async function removalTime(docs: Collection): Promise<number> {
  const sweep = await docs.get<SweepDocument>(SWEEP_ID);
  return Math.max(Date.now(), sweep?.at ?? 0);
}
