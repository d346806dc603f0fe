import { type Signal, signal } from '@preact/signals';
import { addressOfQuery, EVERYTHING, type LibraryQuery, queryOfAddress } from './library-query.ts';

/** Milliseconds without a letter before the address is written: browsers slow down who writes it often. */
const DEBOUNCE = 250;

/**
 * What the list is to show, kept in the page's address: Back leads to what was chosen before, and a
 * reload changes nothing.
 */
export class QueryInAddress {
  readonly #query: Signal<LibraryQuery>;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param signal ends the listening to Back and Forward */
  constructor(signalToEnd: AbortSignal) {
    this.#query = signal(queryOfAddress(location.search));
    const read = () => {
      this.#query.value = queryOfAddress(location.search);
    };
    addEventListener('popstate', read, { signal: signalToEnd });
    addEventListener('pagehide', () => this.#write('replaceState'), {
      signal: signalToEnd,
      // Before whatever else ends with the page.
      capture: true,
    });
  }

  get value(): LibraryQuery {
    return this.#query.value;
  }

  /** The same, without following it. */
  peek(): LibraryQuery {
    return this.#query.peek();
  }

  /** Changes some of it. Words are typed letter by letter, and are one step to come back from. */
  set(change: Partial<LibraryQuery>): void {
    const before = this.#query.peek();
    this.#query.value = { ...before, ...change };
    const isTyping = Object.keys(change).join() === 'words' && before.words !== '';
    clearTimeout(this.#timer);
    if (isTyping) this.#timer = setTimeout(() => this.#write('replaceState'), DEBOUNCE);
    else this.#write('pushState');
  }

  /** Back to all of what is there, or of what was removed. */
  clear(): void {
    const { sort, removed } = this.#query.peek();
    this.set({ ...EVERYTHING, sort, removed });
  }

  #write(way: 'pushState' | 'replaceState'): void {
    history[way](null, '', location.pathname + addressOfQuery(this.#query.peek()));
  }
}
