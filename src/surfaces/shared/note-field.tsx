import { effect } from '@preact/signals';
import { Check } from 'lucide';
import { useEffect, useId, useRef } from 'preact/hooks';
import { explain, t } from '../../browser/i18n.ts';
import type { Failure } from '../../messages/result.ts';
import { Icon } from './icon.tsx';
import type { Keep } from './keep.ts';
import { replaceText } from './keep-caret.ts';
import { Problem } from './problem.tsx';

interface NoteFieldProps {
  keep: Keep;
  /** Rows before anything is written. */
  rows: number;
  /** Whether the label is seen, or only heard. */
  isLabelSeen?: boolean;
  /** Escape has been pressed in it. */
  leave?(): void;
}

/** The reader's own words on an article, saved as they are typed. */
export function NoteField({ keep, rows, isLabelSeen = false, leave }: NoteFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => followNote(keep, field), [keep]);
  useEffect(() => () => void keep.note.flush(), [keep]);
  return (
    <div class="note">
      <label for={id} class={isLabelSeen ? 'heading' : 'spoken'}>
        {t('note')}
      </label>
      <textarea
        id={id}
        ref={field}
        class="note-field"
        rows={rows}
        placeholder={t('notePlaceholder')}
        onKeyDown={(event) => event.key === 'Escape' && leave?.()}
        onInput={({ currentTarget }) => keep.note.edit(currentTarget.value)}
      />
      <NoteLine keep={keep} />
    </div>
  );
}

/** At once, not at the next paint: an older text would overwrite the letters typed since. */
const followNote = (keep: Keep, field: { current: HTMLTextAreaElement | null }) =>
  effect(() => {
    const text = keep.note.text.value;
    if (field.current) replaceText(field.current, text);
  });

/** What became of the words: saved, or why not. */
function NoteLine({ keep }: { keep: Keep }) {
  const state = keep.note.state.value;
  const failure = state.phase === 'failed' ? state.failure : keep.failure.value;
  if (failure) return <NotSaved keep={keep} failure={failure} />;
  return (
    <div class="note-line" role="status">
      {state.phase === 'saved' && (
        <span class="note-saved">
          <Icon node={Check} />
          {t('noteSaved')}
        </span>
      )}
    </div>
  );
}

function NotSaved({ keep, failure }: { keep: Keep; failure: Failure }) {
  const retry = async () => {
    await keep.refresh();
    await keep.note.flush();
  };
  const still = keep.note.isDirty ? `${t('noteNotSaved')} ` : '';
  return (
    <Problem sentence={still + explain(failure)}>
      <button type="button" class="button button-quiet" onClick={() => void retry()}>
        {t('tryAgain')}
      </button>
    </Problem>
  );
}
