import { findTab } from '../../browser/tabs.ts';
import type { PageAddress } from '../../messages/protocol.ts';
import { fail, type Result } from '../../messages/result.ts';
import type { PageRequestHandlers } from '../../messages/route.ts';
import { articleKey } from '../../store/article-key.ts';
import { siteHost } from '../../store/site-host.ts';
import type { Store } from '../../store/store.ts';
import { attempt } from './requests.ts';
import { type Telling, tellEverywhere } from './tell-of-quotes.ts';

/**
 * Answers the content scripts: each is told of the article its own tab shows, and may change the
 * quotes of that one, whatever it says.
 * @param quoted is told of each quote saved from a page, with its site and tab
 * @param tell sends the news
 */
export function pageRequests(
  store: Store,
  quoted: (site: string, tabId: number) => void,
  tell: Telling = tellEverywhere,
): PageRequestHandlers {
  const on = <T>(page: PageAddress, tabId: number, work: (key: string) => Promise<T>) =>
    onOwnPage(page, tabId, (key) => attempt(work(key)));
  const one = async <T extends { key: string }>(changed: Promise<T[]>): Promise<T> => {
    const [quote] = await changed;
    if (!quote) throw new Error('nothing was changed');
    tell.changed([quote.key]);
    return quote;
  };
  return {
    'page:kept': ({ page }, tabId) => on(page, tabId, () => store.kept(page)),
    'page:quote': ({ page, title, quote }, tabId) =>
      on(page, tabId, async () => {
        const unread = { ...page, title, byline: null, published: null, siteName: null };
        const added = await store.addQuote({ ...quote, header: unread, isUnread: true });
        tell.changed([added.key]);
        quoted(siteHost(new URL(page.url)), tabId);
        return added;
      }),
    'page:change': ({ page, id, change }, tabId) =>
      ofOwnQuote(page, tabId, id, () => attempt(one(store.changeQuotes([id], change)))),
    'page:remove': ({ page, id }, tabId) =>
      ofOwnQuote(page, tabId, id, () => attempt(one(store.removeQuotes([id])))),
    'page:restore': ({ page, id }, tabId) =>
      ofOwnQuote(page, tabId, id, () => attempt(one(store.restoreQuotes([id])))),
  };
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
