import { pause } from './pause.ts';

/**
 * Takes work that yields between its steps and does it in slices, between which the page stays at
 * hand. What fits into the first slice is done before this returns.
 * @param slice milliseconds after which others go first
 */
export async function runInSlices<Value>(
  steps: Generator<void, Value>,
  slice: number,
): Promise<Value> {
  for (let started = performance.now(); ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - started < slice) continue;
    await pause();
    started = performance.now();
  }
}
