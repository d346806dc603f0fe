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
