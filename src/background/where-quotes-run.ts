import { privateTabs } from '../browser/private-windows.ts';
import { matchesOf, runByItself } from '../browser/scripting.ts';
import { findTab, tabsAt } from '../browser/tabs.ts';
import kit from '../page/quote-kit.iife.ts?script';
import { QUOTE_STYLE, wakeQuotes } from '../tab-client/quote-tab.ts';
import { siteHost } from '../text/site-host.ts';
import { patternsOf } from './site-pattern.ts';

const ID = 'quotes';

/** Lets the quote kit run by itself on these sites from now on, beside those it runs on already. */
export async function paintOn(sites: readonly string[]): Promise<void> {
  const known = await matchesOf(ID);
  // Earlier versions ran on all hosts below a site.
  const narrow = known.filter((pattern) => !pattern.startsWith('*://*.'));
  const matches = [...new Set([...narrow, ...sites.flatMap(patternsOf)])];
  if (known.length === matches.length && narrow.length === known.length) return;
  await runByItself({ id: ID, script: `/${kit}`, style: QUOTE_STYLE, matches, excludeMatches: [] });
}

/** Wakes the kit in every tab that shows a page of a site: one of them may hold what was quoted. */
export async function wakeOn(site: string): Promise<void> {
  for (const tabId of await tabsAt(patternsOf(site))) await wakeQuotes(tabId, { desk: false });
}

/** Wakes the kit in a tab whose site has quotes: a page that comes back out of memory loads none. */
export async function wakeWhereQuoted(tabId: number): Promise<void> {
  const url = (await findTab(tabId))?.url;
  if (!url) return;
  const [itself = ''] = patternsOf(siteHost(new URL(url)));
  if ((await matchesOf(ID)).includes(itself)) await wakeQuotes(tabId, { desk: false });
}

/** The same for tabs of private windows: where something is quoted there may not be registered. */
export async function wakeInPrivate(site: string): Promise<void> {
  for (const tabId of await privateTabs(patternsOf(site))) await wakeQuotes(tabId, { desk: false });
}

/** Wakes the kit in a tab of a private window if its site is one of those that have quotes there. */
export async function wakeIfQuoted(tabId: number, quotedSites: Promise<string[]>): Promise<void> {
  const url = (await findTab(tabId))?.url;
  if (url && (await quotedSites).includes(siteHost(new URL(url))))
    await wakeQuotes(tabId, { desk: false });
}
