import type { PageRequestHandlers, PageSender } from '../messages/route.ts';
import type { PageAddress } from '../model/article.ts';
import type { PageQuote, Quote } from '../model/quote.ts';
import { fail, type Result } from '../model/result.ts';
import type { Store } from '../store/store.ts';
import { siteHost } from '../text/site-host.ts';
import { askingPage } from './asking-page.ts';
import { attempt } from './attempt.ts';
import { admitFrame } from './note-frames.ts';
import { injectPart } from './page-part.ts';
import { type Telling, tellEverywhere } from './tell-of-quotes.ts';

/**
 * Answers the content scripts: each is told of the article its own page shows, and may change the
 * quotes of that one, whatever it says. What the reader wrote about them it is not told: that does
 * not belong into the memory of a page.
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
  const onQuote = async <T>(
    { page: claimed, id }: { page: PageAddress; id: string },
    sender: PageSender,
    work: () => Promise<T>,
  ): Promise<Result<T>> =>
    onOwnPage(claimed, sender, async (page) => {
      const isOwn = id.startsWith(`quote:${await store.keyOf(page)}:`);
      return isOwn ? attempt(work()) : fail('requestRefused', `${id} is of another article`);
    });
  const one = async (changed: Promise<Quote[]>): Promise<PageQuote> => {
    const [quote] = await changed;
    if (!quote) throw new Error('nothing was changed');
    tell.changed([quote.key]);
    return withoutNote(quote);
  };
  return {
    'page:kept': ({ page }, sender) =>
      on(page, sender, async (own) => {
        const { key, quotes, settings } = await store.kept(own);
        return { key, quotes: quotes.map(withoutNote), settings };
      }),
    'page:quote': ({ page, title, quote }, sender) =>
      on(page, sender, async (own) => {
        const unread = { ...own, title, byline: null, published: null, siteName: null };
        const added = await store.addQuote({ ...quote, header: unread, isUnread: true }, sender.id);
        tell.changed([added.key]);
        quoted(siteHost(new URL(own.url)), sender.tabId);
        return withoutNote(added);
      }),
    'page:change': (asked, sender) =>
      onQuote(asked, sender, () => one(store.changeQuotes([asked.id], asked.change, sender.id))),
    'page:remove': (asked, sender) =>
      onQuote(asked, sender, () => one(store.removeQuotes([asked.id]))),
    'page:restore': (asked, sender) =>
      onQuote(asked, sender, () => one(store.restoreQuotes([asked.id]))),
    'page:site': (_, sender) => attempt(store.knownSite(siteHost(new URL(sender.url)))),
    'page:lists': (seen, sender) =>
      attempt(store.rememberPage(siteHost(new URL(sender.url)), seen).then(() => null)),
    'page:part': ({ name }, { tabId }) => injectPart(tabId, name),
    'page:note': (asked, sender) =>
      onQuote(asked, sender, async () => ({ token: await admitFrame(sender.tabId, asked.id) })),
  };
}

function withoutNote({ note, tags: _, ...quote }: Quote): PageQuote {
  return { ...quote, hasNote: note !== '' };
}

async function onOwnPage<T>(
  claimed: PageAddress,
  sender: PageSender,
  work: (page: PageAddress) => Promise<Result<T>>,
): Promise<Result<T>> {
  const page = askingPage(claimed, sender);
  return page ? work(page) : fail('requestRefused', `${claimed.url} is not of ${sender.origin}`);
}
