import { findTab } from '../../browser/tabs.ts';
import { broadcast } from '../../messages/broadcast.ts';
import type { PickedGroup } from '../../messages/quiet-kit.ts';
import { siteHost } from '../../store/site-host.ts';
import type { Store } from '../../store/store.ts';

/** Makes a rule of what the reader pointed at; its site is the tab's, whatever the page says. */
export async function keepPicked(
  store: Store,
  mirror: () => Promise<void>,
  tabId: number,
  picked: PickedGroup,
): Promise<void> {
  const url = (await findTab(tabId))?.url;
  if (!url) return;
  await store.putSiteRule({ ...picked, site: siteHost(new URL(url)), action: 'hide' });
  await mirror();
  void broadcast('quiet:changed', {});
}
