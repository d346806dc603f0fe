import { signal } from '@preact/signals';
import type { PageAddress } from '../../model/article.ts';
import type { PageQuote, QuoteColour, QuotePaint, QuoteToAdd } from '../../model/quote.ts';
import type { Result } from '../../model/result.ts';
import { MOST } from '../../text/claim-lengths.ts';
import { cutText } from '../../text/cut-text.ts';
import type { QuoteRepository } from '../../ui/annotations/quote-repository.ts';
import { askBackground } from '../ask-background.ts';

/** Keeps the quotes of the page a content script stands in, through the background. */
export class PageQuoteRepository implements QuoteRepository {
  readonly quotes = signal<readonly PageQuote[]>([]);
  readonly colour = signal<QuoteColour>('yellow');
  /** When quotes are to be painted on pages. */
  readonly paint = signal<QuotePaint>('always');
  readonly page: PageAddress;
  #key: string | null = null;
  #asked = 0;
  #latest: Promise<void> = Promise.resolve();

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
    const kept = await askBackground('page:kept', { page: this.page });
    if (!kept.ok || asked !== this.#asked) return;
    this.#key = kept.value.key;
    this.colour.value = kept.value.settings.colour;
    this.paint.value = kept.value.settings.paint;
    this.quotes.value = kept.value.quotes;
  }

  addQuote(quote: QuoteToAdd): Promise<Result<PageQuote>> {
    const { page } = this;
    const title = cutText(document.title, MOST.title);
    return this.#andRefresh(askBackground('page:quote', { page, title, quote }));
  }

  paintQuote(id: string, colour: QuoteColour): Promise<Result<unknown>> {
    const change = { colour };
    return this.#andRefresh(askBackground('page:change', { page: this.page, id, change }));
  }

  removeQuote(id: string): Promise<Result<unknown>> {
    return this.#andRefresh(askBackground('page:remove', { page: this.page, id }));
  }

  restoreQuote(id: string): Promise<Result<unknown>> {
    return this.#andRefresh(askBackground('page:restore', { page: this.page, id }));
  }

  hasNote(id: string): boolean {
    return this.quotes.value.some((quote) => quote.id === id && quote.hasNote);
  }

  async #andRefresh<T>(asked: Promise<Result<T>>): Promise<Result<T>> {
    const result = await asked;
    if (result.ok) await this.refresh();
    return result;
  }
}
