import { signal } from '@preact/signals';
import type { PageAddress, Quote } from '../../../messages/protocol.ts';
import { type Result, succeed } from '../../../messages/result.ts';
import type { QuoteChange, QuoteColour, QuotePaint, QuoteToAdd } from '../../../quotes/quote.ts';
import { MOST } from '../../../text/claim-lengths.ts';
import { cutText } from '../../../text/cut-text.ts';
import { NoteDraft } from '../../shared/note-draft.ts';
import type { QuoteKeeper } from '../../shared/quote-keeper.ts';
import { askBackground } from '../ask-background.ts';

/** Keeps the quotes of the page a content script stands in, through the background. */
export class PageKeeper implements QuoteKeeper {
  readonly quotes = signal<readonly Quote[]>([]);
  readonly colour = signal<QuoteColour>('yellow');
  /** When quotes are to be painted on pages. */
  readonly paint = signal<QuotePaint>('always');
  readonly page: PageAddress;
  #key: string | null = null;
  #asked = 0;
  #latest: Promise<void> = Promise.resolve();
  readonly #notes = new Map<string, NoteDraft>();

  constructor(page: PageAddress) {
    this.page = page;
  }

  /** Of the article; null until the store has been asked. */
  get key(): string | null {
    return this.#key;
  }

  /** Asks the store what is kept of the page; resolves once the newest answer there is has been taken. */
  refresh(): Promise<void> {
    const asked = ++this.#asked;
    this.#latest = this.#read(asked).then(() => (asked === this.#asked ? undefined : this.#latest));
    return this.#latest;
  }

  async #read(asked: number): Promise<void> {
    // Drafts take nothing that was asked while they were being written.
    for (const note of this.#notes.values()) await note.settled();
    const turns = new Map([...this.#notes].map(([id, note]) => [id, note.turn]));
    const kept = await askBackground('page:kept', { page: this.page });
    if (!kept.ok || asked !== this.#asked) return;
    this.#key = kept.value.key;
    this.colour.value = kept.value.settings.colour;
    this.paint.value = kept.value.settings.paint;
    this.quotes.value = kept.value.quotes;
    for (const { id, note } of kept.value.quotes) {
      // One that was begun since we asked is at its first turn.
      this.#notes.get(id)?.accept(note, turns.get(id) ?? 0);
    }
  }

  addQuote(quote: QuoteToAdd): Promise<Result<Quote>> {
    const { page } = this;
    const title = cutText(document.title, MOST.title);
    return this.#andRefresh(askBackground('page:quote', { page, title, quote }));
  }

  changeQuotes([id = '']: string[], change: QuoteChange): Promise<Result<Quote>> {
    return this.#andRefresh(askBackground('page:change', { page: this.page, id, change }));
  }

  removeQuote(id: string): Promise<Result<unknown>> {
    return this.#andRefresh(askBackground('page:remove', { page: this.page, id }));
  }

  restoreQuote(id: string): Promise<Result<unknown>> {
    return this.#andRefresh(askBackground('page:restore', { page: this.page, id }));
  }

  quoteNote(id: string): NoteDraft {
    const known = this.#notes.get(id);
    if (known) return known;
    const draft = new NoteDraft(async (note) => {
      const change = { note };
      const written = await askBackground('page:change', { page: this.page, id, change });
      return written.ok ? succeed(written.value.note) : written;
    });
    draft.accept(this.quotes.peek().find((quote) => quote.id === id)?.note ?? '', draft.turn);
    this.#notes.set(id, draft);
    return draft;
  }

  /** Writes what has been typed: the page may be going away. */
  flush(): void {
    for (const note of this.#notes.values()) void note.flush();
  }

  async #andRefresh<T>(asked: Promise<Result<T>>): Promise<Result<T>> {
    const result = await asked;
    if (result.ok) await this.refresh();
    return result;
  }
}
