import type { Steps } from '../text/run-in-slices.ts';

/** Lets others go first between the steps of some work, and counts none of their time. */
export function* resting<T>(clock: WorkClock, steps: Steps<T>): Steps<T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    yield* clock.rest(step.value);
  }
}

/** Tells how long a piece of work has taken, what others did between its steps left out. */
export class WorkClock {
  #spent = 0;
  #since = performance.now();

  /** Milliseconds of work so far. */
  get spent(): number {
    return this.#spent + performance.now() - this.#since;
  }

  /**
   * Lets others go first; their time is not counted.
   * @param until a promise that is waited for
   */
  *rest(until?: unknown): Steps<void> {
    this.#spent = this.spent;
    yield until;
    this.#since = performance.now();
  }
}
