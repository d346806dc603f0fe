import { effect } from '@preact/signals';
import { connectTo } from '../../browser/tabs.ts';
import { PANEL_PORT } from '../../model/ports.ts';
import { wakeQuotes } from '../../tab-client/quote-tab.ts';
import { readerKey } from '../../tab-client/reader-address.ts';
import type { TabReading } from '../../ui/article/tab-reading.ts';

/**
 * While the panel shows the article of a page, what is selected on that page is offered to be kept,
 * and the page knows that the panel stands beside it.
 */
export function offerQuotes({ shown }: TabReading, signal: AbortSignal): void {
  let newest = 0;
  let hangUp: () => void = () => undefined;
  const turnTo = async (tabId: number | null) => {
    const sequence = ++newest;
    if (tabId !== null) await wakeQuotes(tabId, { offers: true });
    if (sequence !== newest) return;
    // Not before the next line is there: paint would go and come.
    const before = hangUp;
    hangUp = tabId === null || signal.aborted ? () => undefined : connectTo(tabId, PANEL_PORT);
    before();
  };
  const stop = effect(() => {
    const now = shown.value;
    // Our reader page has all of that itself.
    const isPage = now.phase === 'article' && !readerKey(now.tab.url);
    void turnTo(isPage ? now.tab.id : null);
  });
  const end = () => {
    stop();
    void turnTo(null);
  };
  signal.addEventListener('abort', end, { once: true });
}
