import type { ReadonlySignal } from '@preact/signals';
import type { Failure } from '../../model/result.ts';
import type { NoteDraft } from './note-draft.ts';

/** What a field for a note asks of whoever keeps the note. */
export interface NoteRepository {
  /** The note at which it is told that nothing could be had. */
  readonly draft: NoteDraft;
  /** Why what is kept could not be had, or null. */
  readonly failure: ReadonlySignal<Failure | null>;
  /** Asks the store again. */
  refresh(): Promise<void>;
}
