import type { Steps } from './run-in-slices.ts';

/**
 * Takes work that yields between its steps; does all of it at once and gives what it comes to.
 * @throws {Error} where the work has to wait for something
 */
export function runThrough<Value>(steps: Steps<Value>): Value {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (value instanceof Promise) throw new Error('What is done at once cannot wait.');
  }
}
