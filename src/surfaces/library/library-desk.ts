import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { ask } from '../../messages/ask.ts';
import { listen } from '../../messages/listen.ts';
import type { QuoteChange, TagChange } from '../../model/quote.ts';
import type { Failure, Result } from '../../model/result.ts';
import type { Library } from '../../store/library.ts';
import type { LibraryNote, LibraryQuote } from '../../store/library-entries.ts';
import { type Chosen, choose } from './choose.ts';
import { type Facets, facetsOf } from './facets.ts';
import { EVERYTHING } from './library-query.ts';
import { QueryInAddress } from './query-in-address.ts';
import { isEntry, type Row, rowsOf } from './rows.ts';
import type { Hits } from './search-index.ts';
import type { Shelved } from './shelf.ts';
import { Shelves } from './shelves.ts';
import { UnreadDesk } from './unread-desk.ts';

/** Milliseconds without a change before the counts of the filters are brought up to date. */
const PAUSE = 120;

/** Quotes and notes that are dealt with together: ids of quotes, keys of the articles of notes. */
export interface Picked {
  quotes: LibraryQuote[];
  notes: LibraryNote[];
}

/** What the list shows, and what it was found by. */
export interface Shown {
  chosen: Chosen[];
  rows: Row[];
  hits: Hits | null;
  /** Nothing was found as it is spelt, and this is what is spelt alike. */
  isLoose: boolean;
}

/** The library as its page shows it: what there is, what of it is asked for, what is selected. */
export class LibraryDesk {
  readonly query: QueryInAddress;
  readonly shelves: Shelves;
  readonly unread: UnreadDesk;
  readonly selected = signal<ReadonlySet<string>>(new Set());
  readonly failure = signal<Failure | null>(null);
  /** What was removed last, until something else is done. */
  readonly gone = signal<Picked | null>(null);
  /** Id of the line that was had back last. */
  readonly restored = signal<string | null>(null);
  /** What was removed since the page was opened, the last one last. */
  #trail: Picked[] = [];
  readonly articles: ReadonlySignal<Shelved[]>;
  readonly shown: ReadonlySignal<Shown>;
  /** Counted a moment later: whoever is typing waits for the list alone. */
  readonly facets = signal<Facets>({ sites: [], tags: [], colours: new Map() });
  /** Whether there is nothing to search: all has been read, and nothing was ever kept. */
  readonly isEmpty: ReadonlySignal<boolean>;
  /** The selected ones among those that are shown. */
  readonly picked: ReadonlySignal<Picked>;
  /** How many quotes and notes can be restored. */
  readonly removedCount: ReadonlySignal<number>;

  /** @param signal ends reading and listening */
  constructor(library: Library, signalToEnd: AbortSignal) {
    this.query = new QueryInAddress(signalToEnd);
    this.shelves = new Shelves(library, signalToEnd);
    this.unread = new UnreadDesk(library);
    // Whoever types changes neither; to count all anew would make each letter wait.
    const view = computed(() => (this.query.value.removed ? 'removed' : 'there'));
    this.articles = computed(() =>
      [...this.shelves.all.value.values()].map((shelf) => shelf[view.value]),
    );
    this.shown = computed(() => this.#shown());
    signalToEnd.addEventListener('abort', this.#countLater());
    // By then every entry has been looked at.
    const look = () => this.shelves.phase.value === 'ready' && void this.unread.read();
    signalToEnd.addEventListener(
      'abort',
      effect(() => void look()),
    );
    this.picked = computed(() => {
      const ids = this.selected.value;
      if (ids.size === 0) return { quotes: [], notes: [] };
      return pickedOf(this.shown.value.rows.filter(({ id }) => ids.has(id)));
    });
    this.isEmpty = computed(
      () =>
        !['opening', 'reading'].includes(this.shelves.phase.value) &&
        this.removedCount.value === 0 &&
        choose(this.articles.value, EVERYTHING, null, Date.now()).length === 0,
    );
    this.removedCount = computed(() =>
      countOf([...this.shelves.all.value.values()].map(({ removed }) => removed)),
    );
    listen('store:changed', ({ keys }) => void this.shelves.refresh(keys), signalToEnd);
    void this.shelves.read();
  }

  async remove(picked: Picked): Promise<boolean> {
    const done = await this.#both(picked, 'quotes:remove', 'notes:remove');
    if (!done) return false;
    this.#mark(picked, Date.now());
    this.selected.value = new Set();
    this.#trail.push(picked);
    this.gone.value = picked;
    return true;
  }

  async restore(picked: Picked): Promise<boolean> {
    const done = await this.#both(picked, 'quotes:restore', 'notes:restore');
    if (!done) return false;
    this.#mark(picked, null);
    this.selected.value = new Set();
    this.#trail = this.#trail.filter((one) => one !== picked);
    this.gone.value = this.#trail.at(-1) ?? null;
    this.restored.value = picked.quotes[0]?.id ?? null;
    return true;
  }

  /** What was removed last and has not been had back, whatever else was done since. */
  get last(): Picked | null {
    return this.#trail.at(-1) ?? null;
  }

  /** Lets go of all that was removed, for good. */
  async empty(): Promise<void> {
    if (!this.#told(await ask('removed:empty', {}))) return;
    this.#trail = [];
    this.gone.value = null;
    this.shelves.change(this.shelves.all.peek().keys(), (shelf) => ({
      ...shelf,
      removed: { ...shelf.removed, quotes: [], note: null },
    }));
  }

  /** Changes colour, tags or note of quotes; tags of notes as well. */
  async change({ quotes, notes }: Picked, change: QuoteChange): Promise<void> {
    this.gone.value = null;
    const keys = [...quotes, ...notes].map(({ key }) => key);
    if (quotes.length > 0)
      this.#told(await ask('quotes:change', { ids: quotes.map(({ id }) => id), change }));
    const { addTags, removeTags } = change;
    if (addTags || removeTags)
      for (const { key } of notes) await this.changeTags(key, { addTags, removeTags });
    await this.shelves.refresh(keys);
  }

  /** Changes the tags of an article. */
  async changeTags(key: string, change: TagChange): Promise<void> {
    const header = this.shelves.all.peek().get(key)?.there.header;
    if (header) this.#told(await ask('note:change', { header, change }));
  }

  #countLater(): () => void {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const count = () => {
      timer = undefined;
      const { hits } = this.shown.peek();
      const [articles, query] = [this.articles.peek(), this.query.peek()];
      this.facets.value = facetsOf(articles, query, hits, Date.now());
    };
    return effect(() => {
      void this.shown.value;
      clearTimeout(timer);
      timer = setTimeout(count, PAUSE);
    });
  }

  #shown(): Shown {
    const query = this.query.value;
    const { index, indexed } = this.shelves;
    // What is found grows with what has been read.
    void indexed.value;
    for (const isLoose of [false, true]) {
      const hits = index.find(query.words, isLoose);
      const chosen = choose(this.articles.value, query, hits, Date.now());
      if (chosen.length > 0 || !hits || isLoose)
        return { chosen, rows: rowsOf(chosen), hits, isLoose: isLoose && chosen.length > 0 };
    }
    throw new Error('There is a last way.');
  }

  async #both(
    { quotes, notes }: Picked,
    forQuotes: 'quotes:remove' | 'quotes:restore',
    forNotes: 'notes:remove' | 'notes:restore',
  ): Promise<boolean> {
    this.gone.value = null;
    if (quotes.length > 0 && !this.#told(await ask(forQuotes, { ids: quotes.map(({ id }) => id) })))
      return false;
    return (
      notes.length === 0 || this.#told(await ask(forNotes, { keys: notes.map(({ key }) => key) }))
    );
  }

  #mark({ quotes, notes }: Picked, removed: number | null): void {
    const ids = new Set(quotes.map(({ id }) => id));
    const keys = new Set(notes.map(({ key }) => key));
    this.shelves.mark(ids, keys, new Set(quotes.map(({ key }) => key)), removed);
  }

  #told(result: Result<unknown>): boolean {
    this.failure.value = result.ok ? null : result.error;
    return result.ok;
  }
}

/** The quotes and notes among lines of the list. */
export function pickedOf(rows: readonly Row[]): Picked {
  const entries = rows.filter(isEntry);
  return {
    quotes: entries.flatMap((row) => (row.kind === 'quote' ? [row.quote] : [])),
    notes: entries.flatMap((row) => (row.kind === 'note' ? [row.note] : [])),
  };
}

/** How many they are. */
export const countPicked = ({ quotes, notes }: Picked): number => quotes.length + notes.length;

const countOf = (articles: readonly Shelved[]): number =>
  articles.reduce((sum, { quotes, note }) => sum + quotes.length + (note ? 1 : 0), 0);
