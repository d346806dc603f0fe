import { writeLocal } from '../../browser/local-mirror.ts';
import { broadcast } from '../../messages/broadcast.ts';
import { QUOTE_NEWS, type QuoteNews } from '../shared/quote-news.ts';

/** Tells surfaces and pages that something under these article keys was written or removed. */
export function tellOfChange(keys: readonly string[]): void {
  const changed = [...new Set(keys)];
  void broadcast('store:changed', { keys: changed });
  tellPages({ kind: 'changed', keys: changed, at: Date.now() });
}

/** Leads surfaces and pages to a quote the reader pointed at. */
export function tellOfPointing(id: string): void {
  void broadcast('quote:pointed', { id });
  tellPages({ kind: 'pointed', id, at: Date.now() });
}

/** Tells pages that something was set about quotes. */
export const tellOfSettings = (): void => tellPages({ kind: 'settings', at: Date.now() });

/** Pages hear no broadcast, but they hear of every write there. */
function tellPages(news: QuoteNews): void {
  writeLocal(QUOTE_NEWS, news).catch((thrown) => console.error(QUOTE_NEWS, thrown));
}
