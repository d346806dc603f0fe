/** So often is the focus taken back before we give up. */
const OFTEN = 20;
/** So long after the reader's hand the focus goes where he wants it, in milliseconds. */
const SOON = 500;
/** Milliseconds in which a focus that was handed on has arrived. */
const ARRIVED = 30;

const hasFocus = (): boolean => Document.prototype.hasFocus.call(document);

/**
 * Keeps the keyboard with our frame until `signal` is aborted: letters that are meant for the note
 * must not fall to a page that takes the focus by script. The reader's own click, or Tab, moves it
 * as ever.
 * @param root the shadow root the frame stands in
 * @param lost the page takes it again and again
 * @returns to be called with what the frame tells of its focus: a page can take that from its
 *   document alone, while all that stands out here is as it was
 */
export function keepFocus(
  frame: HTMLIFrameElement,
  root: ShadowRoot,
  lost: () => void,
  signal: AbortSignal,
): (isFocused: boolean) => void {
  let asked = Number.NEGATIVE_INFINITY;
  let taken = 0;
  let isInside = true;
  const ask = (event: Event) => {
    const isTyped = event instanceof KeyboardEvent && event.key !== 'Tab';
    if (event.isTrusted && !isTyped) asked = performance.now();
  };
  const back = () => {
    const isAsked = performance.now() - asked < SOON;
    if (isAsked || signal.aborted || !frame.isConnected || !hasFocus()) return;
    if (++taken > OFTEN) return lost();
    frame.blur();
    frame.focus({ preventScroll: true });
  };
  const backFrom = () => {
    if (root.activeElement !== frame) back();
  };
  for (const type of ['pointerdown', 'keydown'])
    addEventListener(type, ask, { capture: true, signal });
  // Once the focus is where it goes: it cannot be had before that.
  addEventListener('focusin', () => queueMicrotask(backFrom), { capture: true, signal });
  frame.addEventListener('blur', () => queueMicrotask(backFrom), { signal });
  return (isFocused) => {
    isInside = isFocused;
    if (!isFocused) setTimeout(() => isInside || back(), ARRIVED);
  };
}
