import { ask } from '../../messages/ask.ts';
import { listen } from '../../messages/listen.ts';
import { leaveForFirstPaint } from '../reading/first-paint.ts';
import { putStyle, styleOf } from '../reading/reading-style.ts';

/**
 * Lets a page of ours that shows no article look as the reader has chosen for all sites, now and
 * whenever they choose otherwise, here, in another page or by bringing a backup in.
 * @param signal ends the following
 */
export function followChoices(signal: AbortSignal): void {
  const follow = async () => {
    const choices = await ask('settings:reading', {});
    // Until it is known, the page stands as `first-paint.js` has set it.
    if (!choices.ok || signal.aborted) return;
    leaveForFirstPaint(choices.value);
    putStyle(document.documentElement, styleOf(choices.value.everywhere));
  };
  listen('reading:changed', () => void follow(), signal);
  void follow();
}
