import { clearSession } from '../browser/private-session-values.ts';
import { isAnyPrivate, onWindowClosed } from '../browser/private-windows.ts';

/**
 * Lets go of all that was kept in private windows when the last of them closes; and now, in case
 * nobody was there to hear it. Call it at top level of a background that all windows share.
 */
export function forgetWithLastWindow(): void {
  const look = async () => {
    if (!(await isAnyPrivate())) await clearSession();
  };
  const lookNow = () => void look().catch((thrown) => console.error('private', thrown));
  onWindowClosed(lookNow);
  lookNow();
}
