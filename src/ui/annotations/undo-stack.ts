import { type ReadonlySignal, signal } from '@preact/signals';
import type { Result } from '../../model/result.ts';

/** Removing with a way back: nothing counts as removed, or as had back, before that is stored. */
export class UndoStack<Gone> {
  readonly #haveBack: (gone: Gone) => Promise<Result<unknown>>;
  readonly #offered = signal<Gone | null>(null);
  readonly #back = signal<Gone | null>(null);
  #removed: readonly Gone[] = [];

  /** @param haveBack asks the store to restore what was removed */
  constructor(haveBack: (gone: Gone) => Promise<Result<unknown>>) {
    this.#haveBack = haveBack;
  }

  /** What was removed last, for as long as having it back is offered. */
  get offered(): ReadonlySignal<Gone | null> {
    return this.#offered;
  }

  /** What was had back last, until something else is removed. */
  get back(): ReadonlySignal<Gone | null> {
    return this.#back;
  }

  /** What was removed last and has not been had back, offered or not. */
  get last(): Gone | null {
    return this.#removed.at(-1) ?? null;
  }

  /** Takes what is to go, and the store's answer on its removal; gives that answer. */
  async remove<Answer extends Result<unknown>>(
    gone: Gone,
    removing: Promise<Answer>,
  ): Promise<Answer> {
    const removed = await removing;
    if (removed.ok) this.push(gone);
    return removed;
  }

  /** Offers to have back what has been removed. */
  push(gone: Gone): void {
    this.#removed = [...this.#removed, gone];
    this.#back.value = null;
    this.#offered.value = gone;
  }

  /** One step back; gives the store's answer. */
  async restore(gone: Gone): Promise<Result<unknown>> {
    const restored = await this.#haveBack(gone);
    if (!restored.ok) return restored;
    this.#removed = this.#removed.filter((one) => one !== gone);
    this.#back.value = gone;
    this.#offered.value = null;
    return restored;
  }

  /** Offers the last that can still be had back. */
  offerLast(): void {
    this.#offered.value = this.last;
  }

  /** Some have been had back in another way: they can be no longer. */
  forget(isBack: (gone: Gone) => boolean): void {
    this.#removed = this.#removed.filter((gone) => !isBack(gone));
  }

  /** Something else was done: the last step is offered no longer, but can still be gone back. */
  dismiss(): void {
    this.#offered.value = null;
  }

  /** All of it is gone for good. */
  clear(): void {
    this.#removed = [];
    this.#offered.value = null;
  }
}
