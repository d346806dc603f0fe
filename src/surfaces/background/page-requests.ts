import { findTab } from '../../browser/tabs.ts';
import type { PageAddress, PageQuote, Quote } from '../../messages/protocol.ts';
import { fail, type Result, succeed } from '../../messages/result.ts';
import type { PageRequestHandlers } from '../../messages/route.ts';
import { articleKey } from '../../store/article-key.ts';
import { siteHost } from '../../store/site-host.ts';
import type { Store } from '../../store/store.ts';
import { admitFrame } from './note-frames.ts';
import { attempt } from './requests.ts';
import { tellOfChange } from './tell-of-quotes.ts';

/**
 * Answers the content scripts: each is told of the article its own tab shows, and may change the
 * quotes of that one, whatever it says. What the reader wrote about them it is not told: that does
 * not belong into the memory of a page.
 * @param quoted is told of each quote saved from a page, with its site and tab
 */
export function pageRequests(
  store: Store,
  quoted: (site: string, tabId: number) => void,
): PageRequestHandlers {
  const on = <T>(page: PageAddress, tabId: number, work: (key: string) => Promise<T>) =>
    onOwnPage(page, tabId, (key) => attempt(work(key)));
  const one = async (changed: Promise<Quote[]>): Promise<PageQuote> => {
    const [quote] = await changed;
    if (!quote) throw new Error('nothing was changed');
    tellOfChange([quote.key]);
    return withoutNote(quote);
  };
  return {
    'page:kept': ({ page }, tabId) =>
      on(page, tabId, async () => {
        const { key, quotes, settings } = await store.kept(page);
        return { key, quotes: quotes.map(withoutNote), settings };
      }),
    'page:quote': ({ page, title, quote }, tabId) =>
      on(page, tabId, async () => {
        const unread = { ...page, title, byline: null, published: null, siteName: null };
        const added = await store.addQuote({ ...quote, header: unread, isUnread: true });
        tellOfChange([added.key]);
        quoted(siteHost(new URL(page.url)), tabId);
        return withoutNote(added);
      }),
    'page:change': ({ page, id, change }, tabId) =>
      ofOwnQuote(page, tabId, id, () => attempt(one(store.changeQuotes([id], change)))),
    'page:remove': ({ page, id }, tabId) =>
      ofOwnQuote(page, tabId, id, () => attempt(one(store.removeQuotes([id])))),
    'page:restore': ({ page, id }, tabId) =>
      ofOwnQuote(page, tabId, id, () => attempt(one(store.restoreQuotes([id])))),
    'page:note': ({ page, id }, tabId) =>
      ofOwnQuote(page, tabId, id, async () => succeed({ token: await admitFrame(tabId, id) })),
  };
}

function withoutNote({ note, tags: _, ...quote }: Quote): PageQuote {
  return { ...quote, hasNote: note !== '' };
}

/** A page may have gone on to another address of its site since the tab was told of. */
async function onOwnPage<T>(
  page: PageAddress,
  tabId: number,
  work: (key: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  const shown = (await findTab(tabId))?.url;
  if (!shown || siteHost(new URL(shown)) !== siteHost(new URL(page.url)))
    return fail('requestRefused', `${page.url} is not what the tab shows`);
  return work(await articleKey(page));
}

const ofOwnQuote = <T>(
  page: PageAddress,
  tabId: number,
  id: string,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> =>
  onOwnPage(page, tabId, async (key) =>
    id.startsWith(`quote:${key}:`) ? work() : fail('requestRefused', `${id} is of another article`),
  );
