import { showBadge, showTitle } from '../browser/action.ts';
import { explain } from '../browser/i18n.ts';
import type { Failure } from '../model/result.ts';

/**
 * Tells on the toolbar button why a key or a menu entry did nothing, as there is no page of ours to
 * tell it on. The browser takes it away when the tab goes to another page.
 */
export async function showFailure(tabId: number, failure: Failure): Promise<void> {
  console.warn(failure.code, failure.detail ?? '');
  await showTitle(tabId, explain(failure));
  await showBadge(tabId, '!');
}
