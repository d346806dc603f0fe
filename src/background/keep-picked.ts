import { findTab } from '../browser/tabs.ts';
import type { PickedGroup } from '../messages/page-kit.ts';
import { fail, type Result } from '../model/result.ts';
import { siteHost } from '../text/site-host.ts';
import type { HidingRequests } from './hiding-handlers.ts';

/**
 * Makes a rule of what the reader pointed at; its site is the tab's, whatever the page says.
 * Null where the tab is gone.
 * @param put as the surfaces have a rule put
 */
export async function keepPicked(
  put: HidingRequests['rule:put'],
  tabId: number,
  picked: PickedGroup,
): Promise<Result<unknown> | null> {
  if (!picked.selector) return fail('groupUnnamed');
  const url = (await findTab(tabId))?.url;
  return url ? put({ rule: { ...picked, site: siteHost(new URL(url)), action: 'hide' } }) : null;
}
