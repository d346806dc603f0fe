import type { NoteDraft } from './note-draft.ts';
import { NoteText } from './note-text.tsx';
import type { Speech } from './quote-layer.tsx';

interface DraftFieldProps {
  draft: NoteDraft;
  speech: Speech;
  /** Escape has been pressed in it. */
  leave(): void;
}

/** The note on a quote at its place in the text, saved as it is typed. */
export function DraftField({ draft, speech, leave }: DraftFieldProps) {
  const { t, explain } = speech;
  const state = draft.state.value;
  return (
    <div class="note">
      <NoteText
        draft={draft}
        label={t('quoteNote')}
        placeholder={t('notePlaceholder')}
        rows={2}
        leave={leave}
      />
      <div class="note-line" role="status">
        {state.phase === 'saved' && t('noteSaved')}
        {state.phase === 'failed' && `${t('noteNotSaved')} ${explain(state.failure)}`}
      </div>
    </div>
  );
}
