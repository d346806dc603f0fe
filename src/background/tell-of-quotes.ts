import { writeLocal } from '../browser/local-mirror.ts';
import { privateTabs } from '../browser/private-windows.ts';
import { broadcast } from '../messages/broadcast.ts';
import { QUOTE_NEWS, type QuoteNews } from '../model/quote-news.ts';
import { startKit } from '../tab-client/call-kit.ts';

/** Tells surfaces and pages of quotes. */
export interface Telling {
  /** Something under these article keys was written or removed. */
  changed(keys: readonly string[]): void;
  /** The reader pointed at a quote: they go there. */
  pointed(id: string): void;
  /** Something was set about quotes: pages look again. */
  settings(): void;
  /** A file came in, and how articles are read may have come with it. */
  brought(): void;
}

const telling = (tellPages: (news: QuoteNews) => void): Telling => ({
  changed: (keys) => {
    const changed = [...new Set(keys)];
    void broadcast('store:changed', { keys: changed });
    tellPages({ kind: 'changed', keys: changed, at: Date.now() });
  },
  pointed: (id) => {
    void broadcast('quote:pointed', { id });
    tellPages({ kind: 'pointed', id, at: Date.now() });
  },
  settings: () => tellPages({ kind: 'settings', at: Date.now() }),
  brought: () => void broadcast('reading:changed', {}),
});

/** Pages hear no broadcast, but they hear of every write there. */
export const tellEverywhere = telling((news) => {
  writeLocal(QUOTE_NEWS, news).catch((thrown) => console.error(QUOTE_NEWS, thrown));
});

/** That would be on the disk: those in private windows, which are few, are told one by one. */
export const tellInPrivate = telling((news) => void tellPrivateTabs(news));

async function tellPrivateTabs(news: QuoteNews): Promise<void> {
  // Where no script may run, there is nobody to be told.
  for (const tabId of await privateTabs())
    void startKit(tabId, 'lecternQuoteKit', 'hear', news).catch(() => undefined);
}
