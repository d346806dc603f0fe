import { type ReadonlySignal, signal } from '@preact/signals';
import { ask } from '../../messages/ask.ts';
import { listen } from '../../messages/listen.ts';
import type { Quote, TagChange } from '../../model/quote.ts';
import { type Failure, type Result, succeed } from '../../model/result.ts';
import type { TextEdit } from '../../text/merge-text.ts';
import { NoteDraft } from '../../ui/annotations/note-draft.ts';
import type { NoteKeeper } from '../../ui/annotations/note-keeper.ts';

/**
 * Milliseconds from a letter to its write: the page may take the frame away or go on at any time, and
 * what a frame sends while it goes does not arrive.
 */
const PAUSE = 50;

/** The one quote this frame was opened for, as the store has it: follows every change of it. */
export class FramedQuote implements NoteKeeper {
  readonly draft = new NoteDraft((note) => this.#write(note), PAUSE);
  readonly #quote;
  readonly #failure = signal<Failure | null>(null);
  #asked = 0;

  /** Gives the quote that the frame was admitted for by the token; null where it was for none. */
  static async enter(token: string, leaving: AbortSignal): Promise<FramedQuote | null> {
    const framed = await ask('quote:framed', { token });
    return framed.ok ? new FramedQuote(framed.value, leaving) : null;
  }

  private constructor(quote: Quote, leaving: AbortSignal) {
    this.#quote = signal(quote);
    this.draft.accept(quote.note, this.draft.turn);
    listen('store:changed', ({ keys }) => keys.includes(quote.key) && this.refresh(), leaving);
    const flush = () => void this.draft.flush();
    for (const moment of ['blur', 'pagehide']) addEventListener(moment, flush);
    document.addEventListener('visibilitychange', flush);
  }

  get quote(): ReadonlySignal<Quote> {
    return this.#quote;
  }

  get failure(): ReadonlySignal<Failure | null> {
    return this.#failure;
  }

  /** Asks the store again. */
  async refresh(): Promise<void> {
    const asked = ++this.#asked;
    await this.draft.settled();
    const { turn } = this.draft;
    const framed = await ask('quote:framed', { token: null });
    if (asked !== this.#asked) return;
    this.#failure.value = framed.ok ? null : framed.error;
    if (!framed.ok) return;
    this.#quote.value = framed.value;
    this.draft.accept(framed.value.note, turn);
  }

  async changeTags(change: TagChange): Promise<Result<unknown>> {
    const changed = await ask('quotes:change', { ids: [this.#quote.peek().id], change });
    if (changed.ok) await this.refresh();
    return changed;
  }

  async #write(note: TextEdit): Promise<Result<string>> {
    const { id } = this.#quote.peek();
    const written = await ask('quotes:change', { ids: [id], change: { note } });
    return written.ok ? succeed(written.value[0]?.note ?? note.text) : written;
  }
}
