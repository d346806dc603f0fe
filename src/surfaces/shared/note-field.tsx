import { effect } from '@preact/signals';
import { Check } from 'lucide';
import type { ComponentChildren, Ref } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { explain, t } from '../../browser/i18n.ts';
import type { Failure } from '../../messages/result.ts';
import { Icon } from './icon.tsx';
import type { Keep } from './keep.ts';
import { replaceText } from './keep-caret.ts';
import type { NoteDraft } from './note-draft.ts';
import { Problem } from './problem.tsx';

interface NoteTextProps {
  draft: NoteDraft;
  label: string;
  /** Rows before anything is written. */
  rows: number;
  /** Whether the label is seen, or only heard. */
  isLabelSeen?: boolean | undefined;
  /** It has been asked for: the focus goes to it when it comes. */
  takesFocus?: boolean | undefined;
  /** Escape has been pressed in it. */
  leave?: (() => void) | undefined;
  /** Takes the field itself. */
  field?: { current: HTMLTextAreaElement | null } | undefined;
}

interface NoteFieldProps extends Omit<NoteTextProps, 'label'> {
  keep: Keep;
  label?: string;
}

/** A note of the reader's, saved as it is typed; with a line on what became of the words. */
export function NoteField({ keep, label = t('note'), ...text }: NoteFieldProps) {
  return (
    <div class="note">
      <NoteText label={label} {...text} />
      <NoteLine keep={keep} draft={text.draft} />
    </div>
  );
}

/** The words of a note, and what another surface makes of them meanwhile. */
export function NoteText(props: NoteTextProps) {
  const { draft, label, rows, isLabelSeen, takesFocus, leave } = props;
  const id = useId();
  const own = useRef<HTMLTextAreaElement>(null);
  const field = props.field ?? own;
  useEffect(() => followDraft(draft, field), [draft]);
  useEffect(() => () => void draft.flush(), [draft]);
  useLayoutEffect(() => {
    if (takesFocus) field.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <label for={id} class={isLabelSeen ? 'heading' : 'spoken'}>
        {label}
      </label>
      <textarea
        id={id}
        ref={field as Ref<HTMLTextAreaElement>}
        class="note-field"
        rows={rows}
        dir="auto"
        placeholder={t('notePlaceholder')}
        onKeyDown={({ key, isComposing }) => key === 'Escape' && !isComposing && leave?.()}
        onInput={({ currentTarget }) => draft.edit(currentTarget.value)}
      />
    </>
  );
}

/** At once, not at the next paint: an older text would overwrite the letters typed since. */
const followDraft = (draft: NoteDraft, field: { current: HTMLTextAreaElement | null }) =>
  effect(() => {
    const text = draft.text.value;
    if (field.current) replaceText(field.current, text);
  });

interface NoteLineProps {
  keep: Keep;
  draft: NoteDraft;
  /** What else there is to do with the note. */
  children?: ComponentChildren;
}

/** What became of the words: saved, or why not. That nothing could be had is told once, at the article's note. */
export function NoteLine({ keep, draft, children }: NoteLineProps) {
  const state = draft.state.value;
  const unread = draft === keep.note ? keep.failure.value : null;
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
  keep: Keep;
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
