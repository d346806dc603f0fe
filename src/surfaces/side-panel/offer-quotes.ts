import { effect } from '@preact/signals';
import { wakeQuotes } from '../shared/quote-tab.ts';
import { readerKey } from '../shared/reader-address.ts';
import type { TabReading } from '../shared/tab-reading.ts';

/** While the panel shows the article of a page, what is selected on that page is offered to be kept. */
export function offerQuotes({ shown }: TabReading, signal: AbortSignal): void {
  const stop = effect(() => {
    const now = shown.value;
    // Our reader page has all of that itself.
    if (now.phase === 'article' && !readerKey(now.tab.url))
      void wakeQuotes(now.tab.id, { desk: true });
  });
  signal.addEventListener('abort', stop, { once: true });
}
