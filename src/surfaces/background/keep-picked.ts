import { findTab } from '../../browser/tabs.ts';
import type { PickedGroup } from '../../messages/quiet-kit.ts';
import { siteHost } from '../../store/site-host.ts';
import type { QuietRequests } from './quiet-requests.ts';

/**
 * Makes a rule of what the reader pointed at; its site is the tab's, whatever the page says.
 * @param put as the surfaces have a rule put
 */
export async function keepPicked(
  put: QuietRequests['rule:put'],
  tabId: number,
  picked: PickedGroup,
): Promise<void> {
  const url = (await findTab(tabId))?.url;
  if (url) await put({ rule: { ...picked, site: siteHost(new URL(url)), action: 'hide' } });
}
