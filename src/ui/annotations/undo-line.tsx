import type { Ref } from 'preact';
import type { MessageKey } from '../../model/message-key.ts';

interface UndoLineProps {
  /** What was removed. */
  sentence: string;
  undo(): void;
  t(key: MessageKey): string;
  /** Whether the sentence is announced here; where it is not, something else does it. */
  isAnnounced?: boolean;
  /** Takes the button. */
  button?: Ref<HTMLButtonElement>;
}

/** What was just removed, and the step back. */
export function UndoLine({ sentence, undo, t, isAnnounced = true, button }: UndoLineProps) {
  return (
    <>
      <span {...(isAnnounced && { role: 'status' })}>{sentence}</span>
      <button type="button" class="button button-muted" ref={button ?? null} onClick={undo}>
        {t('undo')}
      </button>
    </>
  );
}
