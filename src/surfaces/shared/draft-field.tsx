import { effect } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { replaceText } from './keep-caret.ts';
import type { NoteDraft } from './note-draft.ts';
import type { Speech } from './quote-layer.tsx';

interface DraftFieldProps {
  draft: NoteDraft;
  name: string;
  placeholder: string;
  speech: Speech;
  /** Escape has been pressed in it. */
  leave(): void;
}

/** The note on a quote, saved as it is typed. */
export function DraftField({ draft, name, placeholder, speech, leave }: DraftFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const stop = effect(() => {
      const text = draft.text.value;
      if (field.current) replaceText(field.current, text);
    });
    return () => {
      stop();
      void draft.flush();
    };
  }, [draft]);
  const state = draft.state.value;
  return (
    <div class="note">
      <label for={id} class="spoken">
        {name}
      </label>
      <textarea
        id={id}
        ref={field}
        class="note-field"
        rows={2}
        placeholder={placeholder}
        onKeyDown={(event) => event.key === 'Escape' && leave()}
        onInput={({ currentTarget }) => draft.edit(currentTarget.value)}
      />
      <div class="note-line" role="status">
        {state.phase === 'saved' && speech.t('noteSaved')}
        {state.phase === 'failed' && `${speech.t('noteNotSaved')} ${speech.explain(state.failure)}`}
      </div>
    </div>
  );
}
