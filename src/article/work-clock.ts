/** Lets others go first between the steps of some work, and counts none of their time. */
export function* resting<T>(clock: WorkClock, steps: Generator<void, T>): Generator<void, T> {
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    yield* clock.rest();
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

  /** Lets others go first; their time is not counted. */
  *rest(): Generator<void, void> {
    this.#spent = this.spent;
    yield;
    this.#since = performance.now();
  }
}
