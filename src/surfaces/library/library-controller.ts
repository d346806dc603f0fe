import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { ask } from '../../messages/ask.ts';
import { listen } from '../../messages/listen.ts';
import type { QuoteChange, QuoteColour, TagChange } from '../../model/quote.ts';
import { type Failure, type Result, succeed } from '../../model/result.ts';
import type { Library } from '../../store/library.ts';
import { UndoStack } from '../../ui/annotations/undo-stack.ts';
import type { ExportAsked } from './export/export-asked.ts';
import { type Facets, facetsOf } from './index/facets.ts';
import { type Chosen, choose } from './index/filter-articles.ts';
import type { ArticleState } from './index/indexed-article.ts';
import { LibraryIndex } from './index/library-index.ts';
import { EVERYTHING } from './index/library-query.ts';
import { QueryInAddress } from './index/query-in-address.ts';
import type { Hits } from './index/search-index.ts';
import { type Picked, pickedOf } from './list/picked.ts';
import { type Row, rowsOf } from './list/rows.ts';
import { UnreadController } from './unread-controller.ts';

/** Milliseconds without a change before the counts of the filters are brought up to date. */
const DEBOUNCE = 120;

/** What the list shows, and what it was found by. */
export interface Shown {
  chosen: Chosen[];
  rows: Row[];
  hits: Hits | null;
  /** Nothing was found as it is spelt, and this is what is spelt alike. */
  isLoose: boolean;
}

/** The library as its page shows it: what there is, what of it is asked for, what is selected. */
export class LibraryController {
  readonly library: Library;
  readonly query: QueryInAddress;
  readonly shelves: LibraryIndex;
  readonly unread: UnreadController;
  readonly selected = signal<ReadonlySet<string>>(new Set());
  /** What is asked to be taken out, while that is asked. */
  readonly exporting = signal<ExportAsked | null>(null);
  readonly failure = signal<Failure | null>(null);
  readonly removed: UndoStack<Picked>;
  /** Id of the line that was had back last. */
  readonly restored = signal<string | null>(null);
  readonly articles: ReadonlySignal<ArticleState[]>;
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
    this.library = library;
    this.query = new QueryInAddress(signalToEnd);
    this.shelves = new LibraryIndex(library, signalToEnd);
    this.unread = new UnreadController(library);
    this.removed = new UndoStack((picked) => this.#both(picked, 'quotes:restore', 'notes:restore'));
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
    this.removed.dismiss();
    const removing = this.#both(picked, 'quotes:remove', 'notes:remove');
    if (!this.#told(await this.removed.remove(picked, removing))) return false;
    this.#mark(picked, Date.now());
    this.selected.value = new Set();
    return true;
  }

  async restore(picked: Picked): Promise<boolean> {
    this.removed.dismiss();
    if (!this.#told(await this.removed.restore(picked))) return false;
    this.#mark(picked, null);
    this.selected.value = new Set();
    this.removed.forget((gone) => this.#isThere(gone));
    this.removed.offerLast();
    this.restored.value = picked.quotes[0]?.id ?? null;
    return true;
  }

  /** Lets go of all that was removed, for good. */
  async empty(): Promise<void> {
    if (!this.#told(await ask('removed:empty', {}))) return;
    this.removed.clear();
    this.shelves.change(this.shelves.all.peek().keys(), (shelf) => ({
      ...shelf,
      removed: { ...shelf.removed, quotes: [], note: null },
    }));
  }

  /** Gives quotes a colour. */
  async paint({ quotes }: Picked, colour: QuoteColour): Promise<void> {
    this.#told(await this.change({ quotes, notes: [] }, { colour }));
  }

  /** Changes tags of quotes and of notes, or the colour of quotes; gives what went wrong last, if anything did. */
  async change({ quotes, notes }: Picked, change: QuoteChange): Promise<Result<unknown>> {
    this.removed.dismiss();
    const keys = [...quotes, ...notes].map(({ key }) => key);
    const ids = quotes.map(({ id }) => id);
    let changed: Result<unknown> = succeed(null);
    if (ids.length > 0) changed = await ask('quotes:change', { ids, change });
    const { addTags, removeTags } = change;
    for (const { key } of notes) {
      const ofNote = await this.#changeTags(key, { addTags, removeTags });
      if (!ofNote.ok) changed = ofNote;
    }
    await this.shelves.refresh(keys);
    return changed;
  }

  /** Changes the tags of an article. */
  async #changeTags(key: string, change: TagChange): Promise<Result<unknown>> {
    const header = this.shelves.all.peek().get(key)?.there.header;
    return header ? ask('note:change', { header, change }) : succeed(null);
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
      timer = setTimeout(count, DEBOUNCE);
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
  ): Promise<Result<unknown>> {
    const ids = quotes.map(({ id }) => id);
    const keys = notes.map(({ key }) => key);
    const done: Result<unknown> = ids.length > 0 ? await ask(forQuotes, { ids }) : succeed(null);
    return done.ok && keys.length > 0 ? ask(forNotes, { keys }) : done;
  }

  #mark({ quotes, notes }: Picked, removed: number | null): void {
    const ids = new Set(quotes.map(({ id }) => id));
    const keys = new Set(notes.map(({ key }) => key));
    this.shelves.mark(ids, keys, new Set(quotes.map(({ key }) => key)), removed);
  }

  /** Whether none of it is among what was removed. */
  #isThere({ quotes, notes }: Picked): boolean {
    const removed = [...this.shelves.all.peek().values()].map((shelf) => shelf.removed);
    const gone = new Set(removed.flatMap((state) => state.quotes.map(({ id }) => id)));
    const goneNotes = new Set(removed.flatMap(({ note }) => (note ? [note.key] : [])));
    return quotes.every(({ id }) => !gone.has(id)) && notes.every(({ key }) => !goneNotes.has(key));
  }

  #told(result: Result<unknown>): boolean {
    this.failure.value = result.ok ? null : result.error;
    return result.ok;
  }
}

const countOf = (articles: readonly ArticleState[]): number =>
  articles.reduce((sum, { quotes, note }) => sum + quotes.length + (note ? 1 : 0), 0);
