import { type ReadonlySignal, signal } from '@preact/signals';
import type { Note } from '../../messages/protocol.ts';
import type { Failure, Result } from '../../messages/result.ts';

/** How long after the first unsaved letter a write begins, in milliseconds. */
const PAUSE = 250;

/** `saved` and `failed` are told of the text as it stands now; typing makes it `open` again. */
export type DraftState =
  | { phase: 'open' }
  | { phase: 'saved' }
  | { phase: 'failed'; failure: Failure };

/**
 * The note of one article while it is being written: saves what is typed, takes over what other
 * surfaces write, and never gives up words that have not been written.
 */
export class NoteDraft {
  readonly #text = signal('');
  readonly #state = signal<DraftState>({ phase: 'open' });
  readonly #write: (text: string) => Promise<Result<Note>>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the store holds as far as we know; null until it has been asked. */
  #stored: string | null = null;
  /** The last text that was sent, until its write has failed. */
  #sent: string | null = null;
  #turn = 0;

  /** @param write writes the note; its promise resolves after the write has */
  constructor(write: (text: string) => Promise<Result<Note>>) {
    this.#write = write;
  }

  get text(): ReadonlySignal<string> {
    return this.#text;
  }

  get state(): ReadonlySignal<DraftState> {
    return this.#state;
  }

  /** Counts beginnings and ends of writes: what was asked of the store before one may be old. */
  get turn(): number {
    return this.#turn;
  }

  /** Whether there are words that no write has been answered for. */
  get isDirty(): boolean {
    return this.#text.peek() !== (this.#stored ?? '');
  }

  /** The reader has typed; a write follows within {@link PAUSE}, however long the typing goes on. */
  edit(text: string): void {
    this.#text.value = text;
    this.#state.value = { phase: 'open' };
    this.#timer ??= setTimeout(() => void this.flush(), PAUSE);
  }

  /**
   * Takes what the store holds, as it was asked at `turn`. Words that have not been written stay:
   * those typed before the first answer go behind the note that was there.
   */
  accept(stored: string, turn: number): void {
    if (turn !== this.#turn) return;
    const typed = this.isDirty ? this.#text.peek() : null;
    const isFirst = this.#stored === null;
    this.#stored = stored;
    this.#sent = stored;
    if (typed === null) this.#text.value = stored;
    else if (isFirst) this.edit(stored ? `${stored}\n\n${typed}` : typed);
  }

  /** Writes what has not been sent yet, at once: the page may be going away. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const text = this.#text.peek();
    // A note that is not known yet would be written over.
    if (this.#stored === null || text === this.#sent) return;
    this.#sent = text;
    const turn = ++this.#turn;
    const written = await this.#write(text);
    if (turn !== this.#turn) return;
    this.#turn++;
    this.#settle(text, written);
  }

  #settle(text: string, written: Result<Note>): void {
    if (written.ok) this.#stored = text;
    else this.#sent = this.#stored;
    if (!written.ok) this.#state.value = { phase: 'failed', failure: written.error };
    else if (text === this.#text.peek()) this.#state.value = { phase: 'saved' };
  }
}
