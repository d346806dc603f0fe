import { type ReadonlySignal, signal } from '@preact/signals';
import type { Failure, Result } from '../../model/result.ts';
import { mergeText, type TextEdit } from '../../text/merge-text.ts';

/** As `throttle` of the constructor, where nobody takes the field away unasked. */
const THROTTLE = 250;

/** `saved` and `failed` are told of the text as it stands now; typing makes it `open` again. */
export type DraftState =
  | { phase: 'open' }
  | { phase: 'saved' }
  | { phase: 'failed'; failure: Failure };

/** Words of a note that are not known to be in the store. */
export interface UnsavedText {
  /** What the store held when it last answered; null where it had not answered yet. */
  stored: string | null;
  /** What has been sent since, in that order: each may have arrived or not. */
  sent: readonly string[];
  text: string;
}

/** Holds what is not saved yet where it outlives the page it is typed in. */
export interface DraftJournal {
  /** Holds it in place of what was held; it is safe once this returns. */
  keep(unsaved: UnsavedText): void;
  /** All of it is saved. */
  clear(): void;
}

/**
 * A note while it is being written: saves what is typed, takes over what other surfaces write at
 * the same time, and never gives up words that have not been written.
 */
export class NoteDraft {
  readonly #text = signal('');
  readonly #state = signal<DraftState>({ phase: 'open' });
  readonly #write: (edit: TextEdit) => Promise<Result<string>>;
  readonly #throttle: number;
  readonly #journal: DraftJournal | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the store holds as far as we know; null until it has been asked. */
  #stored: string | null = null;
  /** The last text that was sent, until its write has failed. */
  #sent: string | null = null;
  /** All that was sent since the store has answered. */
  #unanswered: string[] = [];
  #sequence = 0;
  /** Whether a write has failed behind which another had been sent already. */
  #hasLost = false;
  readonly #underWay = new Set<Promise<unknown>>();

  /**
   * @param write writes the note; gives the whole of it as it stands after the write has resolved
   * @param throttle how long after the first unsaved letter a write begins, in milliseconds
   * @param journal holds the words until they are written
   */
  constructor(
    write: (edit: TextEdit) => Promise<Result<string>>,
    {
      throttle = THROTTLE,
      journal,
    }: { throttle?: number; journal?: DraftJournal | undefined } = {},
  ) {
    this.#write = write;
    this.#throttle = throttle;
    this.#journal = journal;
  }

  get text(): ReadonlySignal<string> {
    return this.#text;
  }

  get state(): ReadonlySignal<DraftState> {
    return this.#state;
  }

  /** Counts beginnings and ends of writes: what was asked of the store before one may be old. */
  get sequence(): number {
    return this.#sequence;
  }

  /** Whether there are words that no write has been answered for. */
  get isDirty(): boolean {
    return this.#text.peek() !== (this.#stored ?? '');
  }

  /** Resolves once every write that is under way now has been answered. */
  async settled(): Promise<void> {
    await Promise.all(this.#underWay);
  }

  /** The reader has typed; a write follows within that time, however long the typing goes on. */
  edit(text: string): void {
    this.#text.value = text;
    this.#state.value = { phase: 'open' };
    this.#keepUnsaved();
    this.#timer ??= setTimeout(() => void this.flush(), this.#throttle);
  }

  /**
   * Takes what the store holds, as it was asked at `sequence`. Words that have not been written are
   * brought into it; those typed before the first answer go behind the note that was there. While
   * a write is under way nobody knows whether its words are among what the store held: they would
   * come twice. What it answers tells as much.
   */
  accept(stored: string, sequence: number): void {
    if (sequence !== this.#sequence || this.#underWay.size > 0) return;
    const typed = this.#text.peek();
    if (this.#stored === null && stored && typed) this.#take(stored, '', `${stored}\n\n${typed}`);
    else this.#take(stored, this.#stored ?? '', typed);
  }

  /** Writes what has not been sent yet, at once: the page may be going away. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const text = this.#text.peek();
    // A note that is not known yet would be written over.
    if (this.#stored === null || text === this.#sent) return;
    const edit = { base: this.#sent ?? '', text };
    this.#sent = text;
    this.#unanswered.push(text);
    this.#keepUnsaved();
    const sequence = ++this.#sequence;
    const answer = this.#write(edit);
    this.#underWay.add(answer);
    const written = await answer;
    this.#underWay.delete(answer);
    if (!written.ok && this.#underWay.size > 0) this.#hasLost = true;
    if (sequence !== this.#sequence) return;
    this.#sequence++;
    this.#settle(text, written);
  }

  #settle(text: string, written: Result<string>): void {
    // What an earlier write had and this one took for there already is in the field alone.
    const base = this.#hasLost ? (this.#stored ?? '') : text;
    this.#hasLost = false;
    if (!written.ok) {
      this.#sent = this.#stored;
      this.#state.value = { phase: 'failed', failure: written.error };
      return;
    }
    this.#take(written.value, base, this.#text.peek());
    if (!this.isDirty) this.#state.value = { phase: 'saved' };
  }

  /** @param base what `typed` was when the store's text and it were last the same */
  #take(stored: string, base: string, typed: string): void {
    this.#stored = stored;
    this.#sent = stored;
    this.#unanswered = [];
    const merged = mergeText(stored, { base, text: typed });
    if (merged !== stored) {
      this.edit(merged);
      return;
    }
    this.#text.value = stored;
    this.#journal?.clear();
  }

  #keepUnsaved(): void {
    const [stored, text] = [this.#stored, this.#text.peek()];
    this.#journal?.keep({ stored, sent: this.#unanswered, text });
  }
}
