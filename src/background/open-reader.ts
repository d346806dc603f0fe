import { keepInHistory } from '../browser/scripting.ts';
import { findTab, showInTab } from '../browser/tabs.ts';
import { type Result, succeed } from '../model/result.ts';
import type { Store } from '../store/store.ts';
import { readPageInTab } from '../tab-client/read-tab.ts';
import { readerAddress, readerKey } from '../tab-client/reader-address.ts';
import { attempt } from './attempt.ts';

/**
 * Shows the article of a tab in the reader page, in that tab. A tab that shows the reader already
 * stays as it is.
 * @param storeOf gives the store of the window that a tab is in
 * @returns the key of the copy the reader page shows
 */
export async function openReader(
  storeOf: (tabId: number) => Promise<Store>,
  tabId: number,
  options: { force: boolean; other?: boolean },
): Promise<Result<{ key: string }>> {
  void keepInHistory(tabId);
  const shown = readerKey((await findTab(tabId))?.url ?? null);
  if (shown) return succeed({ key: shown });
  const reading = await readPageInTab(tabId, options);
  if (!reading.ok) return reading;
  const store = await storeOf(tabId);
  const kept = await attempt(store.putCopy(reading.value));
  if (kept.ok) await showInTab(tabId, readerAddress(kept.value, reading.value.article.url));
  return kept.ok ? succeed({ key: kept.value }) : kept;
}
