import { signal } from '@preact/signals';
import type { Failure } from '../../../model/result.ts';
import { NoteDraft } from '../../../ui/annotations/note-draft.ts';
import type { NoteRepository } from '../../../ui/annotations/note-repository.ts';
import { journalOf } from '../../../ui/notes/local-journal.ts';
import { writeArticleNote, writeQuoteNote } from '../../../ui/notes/write-note.ts';
import type { Row } from './rows.ts';

/** A line that can be edited. */
export type EditedRow = Extract<Row, { kind: 'quote' | 'note' }>;

/** The note of an entry while it is being written. */
export class EntryNote implements NoteRepository {
  readonly draft: NoteDraft;
  /** The list tells of itself what could not be read. */
  readonly failure = signal<Failure | null>(null);
  readonly #readAgain: () => Promise<void>;

  /** @param readAgain reads the entry out of the store again */
  constructor(row: EditedRow, readAgain: () => Promise<void>) {
    this.#readAgain = readAgain;
    const isOnArticle = row.kind === 'note';
    this.draft = new NoteDraft(
      (edit) =>
        isOnArticle
          ? writeArticleNote(row.article.header, edit)
          : writeQuoteNote(row.quote.id, edit),
      {
        journal: journalOf(isOnArticle ? { article: row.article.header } : { quote: row.quote.id }),
      },
    );
  }

  refresh(): Promise<void> {
    return this.#readAgain();
  }

  /** Takes the note as the list has it, which may be older than what has been written since. */
  accept(stored: string): void {
    // A write itself tells what is stored then.
    if (!this.draft.isDirty || this.draft.sequence === 0)
      this.draft.accept(stored, this.draft.sequence);
  }
}
