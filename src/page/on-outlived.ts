import { isOutlived } from './extension.ts';

/**
 * Calls `listener` once an update of the extension has cut this script off, until `signal` is
 * aborted. No event tells of that, and a port that would tell has to be kept open by the background:
 * so it is looked at when the reader comes back to the page or does something there.
 * @returns looks now, too, and gives whether it is so
 */
export function onOutlived(listener: () => void, signal: AbortSignal): () => boolean {
  const told = new AbortController();
  const look = (): boolean => {
    if (!isOutlived()) return false;
    if (!told.signal.aborted && !signal.aborted) {
      told.abort();
      listener();
    }
    return true;
  };
  const until = { capture: true, passive: true, signal: AbortSignal.any([signal, told.signal]) };
  for (const type of ['visibilitychange', 'focus', 'pageshow', 'pointerdown', 'keydown'])
    addEventListener(type, look, until);
  return look;
}
