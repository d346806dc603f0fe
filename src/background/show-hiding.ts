import { showBadge } from '../browser/action.ts';
import { broadcast } from '../messages/broadcast.ts';
import type { Store } from '../store/store.ts';

/** Shows on the toolbar button of a tab how many links are hidden, for those who want it. */
export async function showHiding(store: Store, tabId: number, links: number): Promise<void> {
  void broadcast('hiding:shown', { tabId });
  const { badge } = await store.hidingSettings();
  await showBadge(tabId, badge && links > 0 ? String(links) : '');
}
