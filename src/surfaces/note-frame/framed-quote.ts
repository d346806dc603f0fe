import { type ReadonlySignal, signal } from '@preact/signals';
import { ask } from '../../messages/ask.ts';
import { listen } from '../../messages/listen.ts';
import type { Quote, TagChange } from '../../model/quote.ts';
import type { Failure, Result } from '../../model/result.ts';
import { NoteDraft } from '../../ui/annotations/note-draft.ts';
import type { NoteRepository } from '../../ui/annotations/note-repository.ts';
import { DraftReader } from '../../ui/notes/draft-reader.ts';
import { flushBeforeLeaving } from '../../ui/notes/flush-before-leaving.ts';
import { writeQuoteNote } from '../../ui/notes/write-note.ts';

/**
 * Milliseconds from a letter to its write: the page may take the frame away or go on at any time, and
 * what a frame sends while it goes does not arrive.
 */
const THROTTLE = 50;

/** The one quote this frame was opened for, as the store has it: follows every change of it. */
export class FramedQuote implements NoteRepository {
  readonly draft = new NoteDraft((note) => writeQuoteNote(this.#quote.peek().id, note), {
    throttle: THROTTLE,
  });
  readonly #quote;
  readonly #failure = signal<Failure | null>(null);
  readonly #reader = new DraftReader();

  /** Gives the quote that the frame was admitted for by the token; null where it was for none. */
  static async enter(token: string, leaving: AbortSignal): Promise<FramedQuote | null> {
    const framed = await ask('quote:framed', { token });
    return framed.ok ? new FramedQuote(framed.value, leaving) : null;
  }

  private constructor(quote: Quote, leaving: AbortSignal) {
    this.#quote = signal(quote);
    this.draft.accept(quote.note, this.draft.sequence);
    listen('store:changed', ({ keys }) => keys.includes(quote.key) && this.refresh(), leaving);
    addEventListener('blur', () => void this.draft.flush(), { signal: leaving });
    flushBeforeLeaving(() => [this.draft], leaving);
  }

  get quote(): ReadonlySignal<Quote> {
    return this.#quote;
  }

  get failure(): ReadonlySignal<Failure | null> {
    return this.#failure;
  }

  /** Asks the store again. */
  async refresh(): Promise<void> {
    const read = await this.#reader.read(
      () => [this.draft],
      () => ask('quote:framed', { token: null }),
    );
    if (!read) return;
    const { answer: framed, accept } = read;
    this.#failure.value = framed.ok ? null : framed.error;
    if (!framed.ok) return;
    this.#quote.value = framed.value;
    accept(this.draft, framed.value.note);
  }

  async changeTags(change: TagChange): Promise<Result<unknown>> {
    const changed = await ask('quotes:change', { ids: [this.#quote.peek().id], change });
    if (changed.ok) await this.refresh();
    return changed;
  }
}
