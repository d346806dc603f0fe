import { pause } from './pause.ts';

/** Work that yields between its steps; a promise where it cannot go on before that is kept. */
export type Steps<Value> = Generator<unknown, Value>;

/**
 * Takes work that yields between its steps and does it in slices, between which the page stays at
 * hand. What fits into the first slice is done before this returns.
 * @param slice milliseconds after which others go first
 * @throws what a promise that was waited for was rejected with
 */
export async function runInSlices<Value>(steps: Steps<Value>, slice: number): Promise<Value> {
  for (let started = performance.now(); ; ) {
    const { done, value } = steps.next();
    if (done) return value;
    const isWaiting = value instanceof Promise;
    if (!isWaiting && performance.now() - started < slice) continue;
    await (isWaiting ? value : pause());
    started = performance.now();
  }
}
