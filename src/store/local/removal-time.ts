import { SWEEP_ID, type SweepDocument } from '../documents.ts';
import type { Device } from './device.ts';

/**
 * The time to note of what is removed now: not before the last sweep, or a clock that was set back
 * for an hour would make it look old.
 */
export async function removalTime(device: Device): Promise<number> {
  const sweep = await device.get<SweepDocument>(SWEEP_ID);
  return Math.max(Date.now(), sweep?.at ?? 0);
}
