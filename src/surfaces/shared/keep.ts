import { type ReadonlySignal, signal } from '@preact/signals';
import type { Article, ArticleHeader } from '../../article/article.ts';
import { ask } from '../../messages/ask.ts';
import { listen } from '../../messages/listen.ts';
import type { Kept, Quote } from '../../messages/protocol.ts';
import type { Failure, Result } from '../../messages/result.ts';
import type { QuoteSelectors } from '../../quotes/selectors.ts';
import { NoteDraft } from './note-draft.ts';

/** What the reader keeps of one article, as the store has it: follows every change of it. */
export class Keep {
  readonly note: NoteDraft;
  readonly #quotes = signal<Quote[]>([]);
  readonly #failure = signal<Failure | null>(null);
  readonly #header: ArticleHeader;
  #key: string | null = null;
  #asked = 0;

  /** @param signal ends the listening; what has been typed is written before */
  constructor(article: Article, signal: AbortSignal) {
    this.#header = headerOf(article);
    this.note = new NoteDraft((text) => ask('note:put', { header: this.#header, text }));
    listen('store:changed', ({ keys }) => this.#hear(keys), signal);
    this.#saveBeforeLeaving(signal);
    void this.refresh();
  }

  /** In the order they stand in the article. */
  get quotes(): ReadonlySignal<Quote[]> {
    return this.#quotes;
  }

  /** Why what is kept could not be had, or null. */
  get failure(): ReadonlySignal<Failure | null> {
    return this.#failure;
  }

  /** Asks the store again. */
  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    const { turn } = this.note;
    const kept = await ask('kept:get', { page: this.#header });
    if (kept.ok) this.note.accept(kept.value.note?.text ?? '', turn);
    if (asked !== this.#asked) return;
    if (kept.ok) this.#take(kept.value);
    this.#failure.value = kept.ok ? null : kept.error;
  }

  /** Saves a quote; it is in `quotes` once the write has resolved. */
  async addQuote(text: string, selectors: QuoteSelectors): Promise<Result<Quote>> {
    const added = await ask('quote:add', { header: this.#header, text, selectors });
    if (added.ok) await this.refresh();
    return added;
  }

  /** Removes a quote; `restoreQuote` undoes it. */
  async removeQuote(id: string): Promise<Result<unknown>> {
    const removed = await ask('quote:remove', { id });
    if (removed.ok) await this.refresh();
    return removed;
  }

  async restoreQuote(id: string): Promise<Result<unknown>> {
    const restored = await ask('quote:restore', { id });
    if (restored.ok) await this.refresh();
    return restored;
  }

  #hear(keys: string[]): void {
    if (this.#key === null || keys.includes(this.#key)) void this.refresh();
  }

  #take(kept: Kept): void {
    this.#key = kept.key;
    this.#quotes.value = kept.quotes;
  }

  #saveBeforeLeaving(signal: AbortSignal): void {
    const flush = () => void this.note.flush();
    addEventListener('pagehide', flush, { signal });
    document.addEventListener('visibilitychange', flush, { signal });
    signal.addEventListener('abort', flush, { once: true });
  }
}

function headerOf(article: Article): ArticleHeader {
  const { url, canonicalUrl, title, byline, published, siteName } = article;
  return { url, canonicalUrl, title, byline, published, siteName };
}
