import type { NoteDraft } from '../annotations/note-draft.ts';

/** What the store has answered, and the way to bring it to a note that is being written. */
export interface DraftAnswer<Answer> {
  answer: Answer;
  /** Takes what the store holds of a note. */
  accept(draft: NoteDraft, stored: string): void;
}

/** Asks the store while notes are being written: no answer takes back words that are newer than it. */
export class DraftReader {
  #asked = 0;

  /** Gives the answer; null where something else was asked since, whose answer is the newer one. */
  async read<Answer>(
    drafts: () => readonly NoteDraft[],
    ask: () => Promise<Answer>,
  ): Promise<DraftAnswer<Answer> | null> {
    const asked = ++this.#asked;
    // Drafts take nothing that was asked while they were being written.
    for (const draft of drafts()) await draft.settled();
    const sequences = new Map(drafts().map((draft) => [draft, draft.sequence]));
    const answer = await ask();
    // Answers overtake each other: an older one would take back what a newer has brought.
    if (asked !== this.#asked) return null;
    // One that was begun since we asked has not been written either: its sequence is at its first number.
    const accept = (draft: NoteDraft, stored: string) =>
      draft.accept(stored, sequences.get(draft) ?? 0);
    return { answer, accept };
  }
}
