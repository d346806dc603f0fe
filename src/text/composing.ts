/**
 * Whether a key is meant for the input method that is putting a word together, which may send it as
 * code 229 a moment after it is done, too: then it closes, moves and sends nothing of ours.
 */
export const isForInputMethod = ({
  isComposing,
  keyCode,
}: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean => isComposing || keyCode === 229;

/** Whether Escape was pressed to leave something, and not what an input method offers. */
export const isLeaving = (event: KeyboardEvent): boolean =>
  event.key === 'Escape' && !isForInputMethod(event);
