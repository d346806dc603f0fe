import { effect } from '@preact/signals';
import type { Ref } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { isLeaving } from '../../text/composing.ts';
import { replaceText } from './keep-caret.ts';
import type { NoteDraft } from './note-draft.ts';

/** A field for a note. */
export interface NoteTextProps {
  draft: NoteDraft;
  label: string;
  /** What the empty field says. */
  placeholder: string;
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

/** The words of a note, and what another surface makes of them meanwhile. */
export function NoteText(props: NoteTextProps) {
  const { draft, label, placeholder, rows, isLabelSeen, takesFocus, leave } = props;
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
        placeholder={placeholder}
        onKeyDown={(event) => isLeaving(event) && leave?.()}
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
