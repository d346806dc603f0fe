import type { PageAddress } from '../../messages/protocol.ts';
import { fail, type Result } from '../../messages/result.ts';
import type { PageRequestHandlers, PageSender } from '../../messages/route.ts';
import { siteHost } from '../../store/site-host.ts';
import type { Store } from '../../store/store.ts';
import { askingPage } from './asking-page.ts';
import { attempt } from './requests.ts';
import { type Telling, tellEverywhere } from './tell-of-quotes.ts';

/**
 * Answers the content scripts: each is told of the article its own page shows, and may change the
 * quotes of that one, whatever it says.
 * @param quoted is told of each quote saved from a page, with its site and tab
 * @param tell sends the news
 */
export function pageRequests(
  store: Store,
  quoted: (site: string, tabId: number) => void,
  tell: Telling = tellEverywhere,
): PageRequestHandlers {
  const on = <T>(
    claimed: PageAddress,
    sender: PageSender,
    work: (page: PageAddress) => Promise<T>,
  ): Promise<Result<T>> => onOwnPage(claimed, sender, (page) => attempt(work(page)));
  const onQuote = async <T extends { key: string }>(
    { page: claimed, id }: { page: PageAddress; id: string },
    sender: PageSender,
    change: () => Promise<T[]>,
  ): Promise<Result<T>> =>
    onOwnPage(claimed, sender, async (page) => {
      const isOwn = id.startsWith(`quote:${await store.keyOf(page)}:`);
      return isOwn ? attempt(one(change())) : fail('requestRefused', `${id} is of another article`);
    });
  const one = async <T extends { key: string }>(changed: Promise<T[]>): Promise<T> => {
    const [quote] = await changed;
    if (!quote) throw new Error('nothing was changed');
    tell.changed([quote.key]);
    return quote;
  };
  return {
    'page:kept': ({ page }, sender) =>
      on(page, sender, async (own) => {
        const { key, quotes, settings } = await store.kept(own);
        return { key, quotes, settings };
      }),
    'page:quote': ({ page, title, quote }, sender) =>
      on(page, sender, async (own) => {
        const unread = { ...own, title, byline: null, published: null, siteName: null };
        const added = await store.addQuote({ ...quote, header: unread, isUnread: true }, sender.id);
        tell.changed([added.key]);
        quoted(siteHost(new URL(own.url)), sender.tabId);
        return added;
      }),
    'page:change': (asked, sender) =>
      onQuote(asked, sender, () => store.changeQuotes([asked.id], asked.change, sender.id)),
    'page:remove': (asked, sender) => onQuote(asked, sender, () => store.removeQuotes([asked.id])),
    'page:restore': (asked, sender) =>
      onQuote(asked, sender, () => store.restoreQuotes([asked.id])),
  };
}

async function onOwnPage<T>(
  claimed: PageAddress,
  sender: PageSender,
  work: (page: PageAddress) => Promise<Result<T>>,
): Promise<Result<T>> {
  const page = askingPage(claimed, sender);
  return page ? work(page) : fail('requestRefused', `${claimed.url} is not of ${sender.origin}`);
}
