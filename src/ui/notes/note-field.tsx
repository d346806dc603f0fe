import { Check } from 'lucide';
import type { ComponentChildren } from 'preact';
import { explain, t } from '../../browser/i18n.ts';
import type { Failure } from '../../model/result.ts';
import type { NoteDraft } from '../annotations/note-draft.ts';
import type { NoteKeeper } from '../annotations/note-keeper.ts';
import { NoteText, type NoteTextProps } from '../annotations/note-text.tsx';
import { Problem } from '../controls/problem.tsx';
import { Icon } from '../theme/icon.tsx';

interface NoteFieldProps extends Omit<NoteTextProps, 'label' | 'placeholder'> {
  keep: NoteKeeper;
  label?: string;
}

/** A note of the reader's, saved as it is typed; with a line on what became of the words. */
export function NoteField({ keep, label = t('note'), ...text }: NoteFieldProps) {
  return (
    <div class="note">
      <NoteText label={label} placeholder={t('notePlaceholder')} {...text} />
      <NoteLine keep={keep} draft={text.draft} />
    </div>
  );
}

interface NoteLineProps {
  keep: NoteKeeper;
  draft: NoteDraft;
  /** What else there is to do with the note. */
  children?: ComponentChildren;
}

/** What became of the words: saved, or why not. That nothing could be had is told once, at the article's note. */
export function NoteLine({ keep, draft, children }: NoteLineProps) {
  const state = draft.state.value;
  const unread = draft === keep.draft ? keep.failure.value : null;
  const failure = state.phase === 'failed' ? state.failure : unread;
  return (
    <>
      {failure && <NotSaved keep={keep} draft={draft} failure={failure} />}
      <div class="note-line">
        <div role="status">
          {state.phase === 'saved' && (
            <span class="note-saved">
              <Icon node={Check} />
              {t('noteSaved')}
            </span>
          )}
        </div>
        {children}
      </div>
    </>
  );
}

interface NotSavedProps {
  keep: NoteKeeper;
  draft: NoteDraft;
  failure: Failure;
}

function NotSaved({ keep, draft, failure }: NotSavedProps) {
  const retry = async () => {
    await keep.refresh();
    await draft.flush();
  };
  const still = draft.isDirty ? `${t('noteNotSaved')} ` : '';
  return (
    <Problem sentence={still + explain(failure)}>
      <button type="button" class="button button-quiet" onClick={() => void retry()}>
        {t('tryAgain')}
      </button>
    </Problem>
  );
}
