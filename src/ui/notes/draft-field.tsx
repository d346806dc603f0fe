import type { NoteFieldProps, NoteWriting } from '../annotations/layer-props.ts';
import { NoteText } from '../annotations/note-text.tsx';
import type { Keep } from './keep.ts';

/** Writes the notes on the quotes of an article at their places in its text, saved as they are typed. */
export function draftWriting(keep: Keep): NoteWriting {
  const Field = (props: NoteFieldProps) => <DraftField keep={keep} {...props} />;
  return { Field, isShownUnasked: true };
}

function DraftField({ keep, id, speech, leave }: NoteFieldProps & { keep: Keep }) {
  const { t, explain } = speech;
  const draft = keep.quoteNote(id);
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
