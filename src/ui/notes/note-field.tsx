import { Check } from 'lucide';
import type { ComponentChildren } from 'preact';
import { explain, t } from '../../browser/i18n.ts';
import { sentences } from '../../browser/language.ts';
import type { Failure } from '../../model/result.ts';
import type { NoteDraft } from '../annotations/note-draft.ts';
import type { NoteRepository } from '../annotations/note-repository.ts';
import { NoteText, type NoteTextProps } from '../annotations/note-text.tsx';
import { Problem } from '../controls/problem.tsx';
import { Icon } from '../theme/icon.tsx';

interface NoteFieldProps extends Omit<NoteTextProps, 'label' | 'placeholder'> {
  annotations: NoteRepository;
  label?: string;
}

/** A note of the reader's, saved as it is typed; with a line on what became of the words. */
export function NoteField({ annotations, label = t('note'), ...text }: NoteFieldProps) {
  return (
    <div class="note">
      <NoteText label={label} placeholder={t('notePlaceholder')} {...text} />
      <NoteLine annotations={annotations} draft={text.draft} />
    </div>
  );
}

interface NoteLineProps {
  annotations: NoteRepository;
  draft: NoteDraft;
  /** What else there is to do with the note. */
  children?: ComponentChildren;
}

/** What became of the words: saved, or why not. That nothing could be had is told once, at the article's note. */
export function NoteLine({ annotations, draft, children }: NoteLineProps) {
  const state = draft.state.value;
  const unread = draft === annotations.draft ? annotations.failure.value : null;
  const failure = state.phase === 'failed' ? state.failure : unread;
  return (
    <>
      {failure && <NotSaved annotations={annotations} draft={draft} failure={failure} />}
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
  annotations: NoteRepository;
  draft: NoteDraft;
  failure: Failure;
}

function NotSaved({ annotations, draft, failure }: NotSavedProps) {
  const retry = async () => {
    await annotations.refresh();
    await draft.flush();
  };
  const still = draft.isDirty ? t('noteNotSaved') : '';
  return (
    <Problem sentence={sentences(still, explain(failure))}>
      <button type="button" class="button button-muted" onClick={() => void retry()}>
        {t('tryAgain')}
      </button>
    </Problem>
  );
}
