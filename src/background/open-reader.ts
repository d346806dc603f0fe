import { keepInHistory } from '../browser/scripting.ts';
import { findTab, showInTab } from '../browser/tabs.ts';
import { fail, type Result, succeed } from '../model/result.ts';
import type { Store } from '../store/store.ts';
import { readPageInTab } from '../tab-client/read-tab.ts';
import { readerAddress, readerKey } from '../tab-client/reader-address.ts';
import { attempt } from './attempt.ts';

/**
 * Shows the article of a tab in the reader page, in that tab. A tab that shows the reader already
 * stays as it is.
 * @param storeOf gives the store of the window that a tab is in
 * @param options.from the address that is to be read: a tab that has left it meanwhile stays where it is
 * @returns the key of the copy the reader page shows
 */
export async function openReader(
  storeOf: (tabId: number) => Promise<Store>,
  tabId: number,
  { from, ...options }: { force: boolean; other?: boolean; from?: string },
): Promise<Result<{ key: string }>> {
  void keepInHistory(tabId);
  const shown = readerKey((await findTab(tabId))?.url ?? null);
  if (shown) return succeed({ key: shown });
  const reading = await readPageInTab(tabId, { ...options, alone: true });
  if (!reading.ok) return reading;
  if (from && (await findTab(tabId))?.url !== from) return fail('tabClosed', 'it went on');
  const store = await storeOf(tabId);
  const kept = await attempt(store.putCopy(reading.value));
  if (kept.ok) await showInTab(tabId, readerAddress(kept.value, reading.value.article.url));
  return kept.ok ? succeed({ key: kept.value }) : kept;
}
