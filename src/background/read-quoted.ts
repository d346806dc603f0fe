import { headerOf } from '../model/header-of.ts';
import type { Store } from '../store/store.ts';
import { readPageInTab } from '../tab-client/read-tab.ts';

/**
 * Reads the page a quote was saved from: its article gets the names it has, and its clean copy is
 * kept where the reader wants that. What fails here costs no quote, and is done at the next one.
 */
export async function readQuoted(store: Store, tabId: number): Promise<void> {
  const reading = await readPageInTab(tabId, { force: true, alone: true });
  if (!reading.ok) {
    console.warn(reading.error.code, reading.error.detail ?? '');
    return;
  }
  await store.nameArticle(headerOf(reading.value.article));
  const { keepCopies } = await store.quoteSettings();
  if (keepCopies) await store.putCopy(reading.value);
}
