import { privateTabs } from '../browser/private-windows.ts';
import { matchesOf, runByItself } from '../browser/scripting.ts';
import { findTab, tabsAt } from '../browser/tabs.ts';
import kit from '../page/quote-kit.iife.ts?script';
import { createQueue } from '../store/queue.ts';
import type { Store } from '../store/store.ts';
import { QUOTE_STYLE, wakeQuotes } from '../tab-client/quote-tab.ts';
import { siteHost } from '../text/site-host.ts';
import { patternsOf } from './site-pattern.ts';

const ID = 'quotes';

/** In turn: a site that is added must not be lost to a list that was read before. */
const queue = createQueue();

/** Lets the quote kit run by itself on these sites from now on, beside those it runs on already. */
export const paintOn = (sites: readonly string[]): Promise<void> =>
  queue(async () => {
    const known = await matchesOf(ID);
    // Earlier versions ran on all hosts below a site.
    const narrow = known.filter((pattern) => !pattern.startsWith('*://*.'));
    await runOn([...narrow, ...sites.flatMap(patternsOf)]);
  });

/**
 * Lets it run by itself on the sites that have quotes, and nowhere else; gives those of them that it
 * did not run on before.
 * @param quotedSites is asked when its turn has come
 */
export const paintWhereQuoted = (quotedSites: () => Promise<string[]>): Promise<string[]> =>
  queue(async () => {
    const known = await matchesOf(ID);
    const sites = await quotedSites();
    await runOn(sites.flatMap(patternsOf));
    return sites.filter((site) => !patternsOf(site).every((pattern) => known.includes(pattern)));
  });

const runOn = (patterns: string[]): Promise<void> =>
  runByItself({
    id: ID,
    scripts: [`/${kit}`],
    style: QUOTE_STYLE,
    matches: [...new Set(patterns)],
    excludeMatches: [],
  });

/** After these a site may have its last quote no more, or one again. */
const CHANGING = [
  'entries:bring',
  'quotes:remove',
  'quotes:restore',
  'page:remove',
  'page:restore',
];

/**
 * The same handlers of requests; after those that remove and restore quotes the kit leaves sites
 * without any, and is where there are some again.
 */
export function followQuotes<Handlers extends object>(
  handlers: Handlers,
  { quotedSites }: Pick<Store, 'quotedSites'>,
): Handlers {
  const all = { ...handlers } as Record<string, (...asked: unknown[]) => Promise<unknown>>;
  for (const name of CHANGING) {
    const handle = all[name];
    if (handle)
      all[name] = async (...asked) => {
        const done = await handle(...asked);
        // Not awaited: what was asked is done. What fails here is made up for at the next start.
        void followSites(quotedSites).catch((thrown) => console.warn(name, thrown));
        return done;
      };
  }
  return all as Handlers;
}

async function followSites(quotedSites: () => Promise<string[]>): Promise<void> {
  for (const site of await paintWhereQuoted(quotedSites)) await wakeOn(site);
}

/** Wakes the kit in every tab that shows a page of a site: one of them may hold what was quoted. */
export async function wakeOn(site: string): Promise<void> {
  for (const tabId of await tabsAt(patternsOf(site))) await wakeQuotes(tabId, { offers: false });
}

/** Wakes the kit in a tab whose site has quotes: a page that comes back out of memory loads none. */
export async function wakeWhereQuoted(tabId: number): Promise<void> {
  const url = (await findTab(tabId))?.url;
  if (!url) return;
  const [itself = ''] = patternsOf(siteHost(new URL(url)));
  if ((await matchesOf(ID)).includes(itself)) await wakeQuotes(tabId, { offers: false });
}

/** The same for tabs of private windows: where something is quoted there may not be registered. */
export async function wakeInPrivate(site: string): Promise<void> {
  for (const tabId of await privateTabs(patternsOf(site)))
    await wakeQuotes(tabId, { offers: false });
}

/** Wakes the kit in a tab of a private window if its site is one of those that have quotes there. */
export async function wakeIfQuoted(tabId: number, quotedSites: Promise<string[]>): Promise<void> {
  const url = (await findTab(tabId))?.url;
  if (url && (await quotedSites).includes(siteHost(new URL(url))))
    await wakeQuotes(tabId, { offers: false });
}
