import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { ask } from '../../messages/ask.ts';
import { listen } from '../../messages/listen.ts';
import type { Article, ArticleHeader, Reading } from '../../model/article.ts';
import { headerOf } from '../../model/header-of.ts';
import type { Kept } from '../../model/kept.ts';
import type { Note } from '../../model/note.ts';
import type { Quote, QuoteChange, QuoteColour, QuoteToAdd, TagChange } from '../../model/quote.ts';
import type { Failure, Result } from '../../model/result.ts';
import type { TextEdit } from '../../text/merge-text.ts';
import { NoteDraft } from '../annotations/note-draft.ts';
import type { NoteRepository } from '../annotations/note-repository.ts';
import type { QuoteRepository } from '../annotations/quote-repository.ts';
import { type DraftAnswer, DraftReader } from './draft-reader.ts';
import { flushBeforeLeaving } from './flush-before-leaving.ts';
import { journalOf, saveLeftDrafts } from './local-journal.ts';
import { writeArticleNote, writeQuoteNote } from './write-note.ts';

/** What the reader keeps of one article, as the store has it: follows every change of it. */
export class ArticleAnnotations implements QuoteRepository, NoteRepository {
  readonly note: NoteDraft;
  readonly #quotes = signal<Quote[]>([]);
  readonly #quoteNotes = new Map<string, NoteDraft>();
  readonly #tags = signal<string[]>([]);
  readonly #keepsCopy = signal(false);
  readonly #colour = signal<QuoteColour>('yellow');
  readonly #keepCopy: () => void;
  readonly #keepsCopies = signal(false);
  #isCopied = false;
  readonly #failure = signal<Failure | null>(null);
  readonly #header: ArticleHeader;
  readonly #reader = new DraftReader();
  readonly #key = signal<string | null>(null);

  /**
   * @param keepCopy keeps the clean copy of the article
   * @param signal ends the listening; what has been typed is written before
   */
  constructor(article: Article, keepCopy: () => void, signal: AbortSignal) {
    this.#keepCopy = keepCopy;
    this.#header = headerOf(article);
    this.note = new NoteDraft((text) => this.#writeNote(text), {
      journal: journalOf({ article: this.#header }),
    });
    listen('store:changed', ({ keys }) => this.#hear(keys), signal);
    flushBeforeLeaving(() => this.#notes(), signal);
    void this.#begin();
  }

  /** The note on the article, at which it is told that nothing could be had. */
  get draft(): NoteDraft {
    return this.note;
  }

  /** In the order they stand in the article. */
  get quotes(): ReadonlySignal<Quote[]> {
    return this.#quotes;
  }

  /** Of the article. */
  get tags(): ReadonlySignal<string[]> {
    return this.#tags;
  }

  /** What the article is kept under; null until the store has told. */
  get key(): ReadonlySignal<string | null> {
    return this.#key;
  }

  /** Whether the reader wants the clean copy kept, quotes or not. */
  get keepsCopy(): ReadonlySignal<boolean> {
    return this.#keepsCopy;
  }

  /** Whether there is a copy because something is kept of the article. */
  readonly isKeptAnyway: ReadonlySignal<boolean> = computed(
    () =>
      this.#keepsCopies.value &&
      (this.#quotes.value.length > 0 || this.note.text.value.trim() !== ''),
  );

  get colour(): ReadonlySignal<QuoteColour> {
    return this.#colour;
  }

  /** Whether there are words, of a note on the article or on a quote, that no write was answered for. */
  get isDirty(): boolean {
    return this.#notes().some((note) => note.isDirty);
  }

  /** Why what is kept could not be had, or null. */
  get failure(): ReadonlySignal<Failure | null> {
    return this.#failure;
  }

  /** Asks the store again. */
  async refresh(): Promise<void> {
    const read = await this.#reader.read(
      () => this.#notes(),
      () => ask('kept:get', { page: this.#header }),
    );
    if (!read) return;
    const { answer: kept, accept } = read;
    if (kept.ok) this.#take(kept.value, accept);
    this.#failure.value = kept.ok ? null : kept.error;
  }

  hasNote(id: string): boolean {
    return this.#quotes.value.some((quote) => quote.id === id && quote.note !== '');
  }

  /** The note on one quote, while that quote is there. */
  quoteNote(id: string): NoteDraft {
    const known = this.#quoteNotes.get(id);
    if (known) return known;
    const draft = new NoteDraft((note) => writeQuoteNote(id, note), {
      journal: journalOf({ quote: id }),
    });
    const quote = this.#quotes.peek().find((one) => one.id === id);
    if (quote) draft.accept(quote.note, draft.sequence);
    this.#quoteNotes.set(id, draft);
    return draft;
  }

  /** Saves a quote; it is in `quotes` once the write has resolved. */
  async addQuote(quote: QuoteToAdd): Promise<Result<Quote>> {
    const added = await this.#andRefresh(ask('quote:add', { header: this.#header, ...quote }));
    if (added.ok) this.#copyOnce();
    return added;
  }

  changeQuotes(ids: string[], change: QuoteChange): Promise<Result<Quote[]>> {
    return this.#andRefresh(ask('quotes:change', { ids, change }));
  }

  paintQuote(id: string, colour: QuoteColour): Promise<Result<unknown>> {
    return this.changeQuotes([id], { colour });
  }

  changeTags(change: TagChange): Promise<Result<Note>> {
    return this.#andRefresh(ask('note:change', { header: this.#header, change }));
  }

  /** Keeps the clean copy for as long as the reader wants it, or no longer. */
  keepCopy(reading: Reading, keeps: boolean): Promise<Result<{ key: string }>> {
    return this.#andRefresh(ask('copy:keep', { reading, keeps }));
  }

  /** Removes a quote; `restoreQuote` undoes it. */
  removeQuote(id: string): Promise<Result<unknown>> {
    return this.#andRefresh(ask('quotes:remove', { ids: [id] }));
  }

  restoreQuote(id: string): Promise<Result<unknown>> {
    return this.#andRefresh(ask('quotes:restore', { ids: [id] }));
  }

  async #begin(): Promise<void> {
    const [saved] = await Promise.all([saveLeftDrafts(), this.refresh()]);
    if (saved.length === 0) return;
    await this.refresh();
    if (saved.includes(this.#header.url)) this.#copyOnce();
  }

  /** What something is kept of should be there to be read, whatever becomes of its page. */
  #copyOnce(): void {
    if (this.#isCopied || !this.#keepsCopies.peek()) return;
    this.#isCopied = true;
    this.#keepCopy();
  }

  async #andRefresh<T>(asked: Promise<Result<T>>): Promise<Result<T>> {
    const result = await asked;
    if (result.ok) await this.refresh();
    return result;
  }

  async #writeNote(text: TextEdit): Promise<Result<string>> {
    const written = await writeArticleNote(this.#header, text);
    if (written.ok && text.text.trim()) this.#copyOnce();
    return written;
  }

  #notes(): NoteDraft[] {
    return [this.note, ...this.#quoteNotes.values()];
  }

  #hear(keys: string[]): void {
    const key = this.#key.peek();
    if (key === null || keys.includes(key)) void this.refresh();
  }

  #take(kept: Kept, accept: DraftAnswer<unknown>['accept']): void {
    accept(this.note, kept.note?.text ?? '');
    this.#key.value = kept.key;
    this.#quotes.value = kept.quotes;
    this.#tags.value = kept.note?.tags ?? [];
    this.#keepsCopy.value = kept.keepsCopy;
    this.#colour.value = kept.settings.colour;
    this.#keepsCopies.value = kept.settings.keepCopies;
    for (const { id, note } of kept.quotes) {
      const draft = this.#quoteNotes.get(id);
      if (draft) accept(draft, note);
    }
  }
}
