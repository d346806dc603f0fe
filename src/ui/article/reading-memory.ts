import { type ReadonlySignal, signal } from '@preact/signals';
import { ask } from '../../messages/ask.ts';
import { listen } from '../../messages/listen.ts';
import type { PageAddress } from '../../model/article.ts';
import type { ReadingPlace, ReadingState } from '../../model/reading-place.ts';

/** What this device remembers of how one article is read; follows what other views put back. */
export class ReadingMemory {
  readonly #state = signal<ReadingState | null>(null);
  readonly #page: PageAddress;
  /** Writes that have not been answered: what they say is newer than any answer. */
  #pending = 0;

  /** @param signal ends the listening */
  constructor({ url, canonicalUrl }: PageAddress, signal: AbortSignal) {
    this.#page = { url, canonicalUrl };
    listen('read:put-back', () => void this.#refresh(), signal);
    void this.#refresh();
  }

  /** Null until it is known. */
  get state(): ReadonlySignal<ReadingState | null> {
    return this.#state;
  }

  /** Remembers where reading stopped; null forgets it. */
  async keepPlace(place: ReadingPlace | null): Promise<void> {
    if (!place && !this.#state.peek()?.place) return;
    this.#take({ place });
    await ask('read:place', { page: this.#page, place });
  }

  /** Remembers which removals stand in the text again, by their likenesses. */
  async keepBack(back: string[]): Promise<void> {
    this.#take({ back });
    this.#pending += 1;
    await ask('read:back', { page: this.#page, back });
    this.#pending -= 1;
  }

  #take(changed: Partial<ReadingState>): void {
    const before = this.#state.peek() ?? { place: null, back: [] };
    this.#state.value = { ...before, ...changed };
  }

  async #refresh(): Promise<void> {
    const state = await ask('read:get', { page: this.#page });
    if (!state.ok || this.#pending > 0) return;
    const known = this.#state.peek();
    // Two views of one article are at two places.
    this.#state.value = known ? { ...known, back: state.value.back } : state.value;
  }
}
