import { extensionUrl } from '../browser/extension-address.ts';
import { fileBlockedCode, mayReadFiles } from '../browser/file-access.ts';
import { findTab, type Tab } from '../browser/tabs.ts';
import { ask } from '../messages/ask.ts';
import type { ReadOptions } from '../messages/page-kit.ts';
import { within } from '../messages/sending/timeout.ts';
import type { Reading } from '../model/article.ts';
import { detailOf, fail, type Result } from '../model/result.ts';
import { callPageKit } from './call-page-kit.ts';
import { readerKey } from './reader-address.ts';

/** A page that has not answered after this long is stuck in a script of its own. */
const TIMEOUT_MS = 10_000;

/**
 * Reads what a tab shows: the article of a page, or the kept copy where it shows our reader page.
 * Fails with `pageNoArticle` where `force` would read it all the same; with `pageLoading`,
 * `pageEmpty`, `pageRestricted`, `pageOurs` (the library and the like),
 * `pageFileBlocked` (in Firefox `pageFileBlockedFirefox`, in Chromium `pageMayBeFile` where it keeps the address from us),
 * `pageSilent`, `pageReadFailed` or `tabClosed` where that is why. For the surfaces: the background cannot ask itself for the copy.
 */
export async function readTab(tabId: number, options: ReadOptions): Promise<Result<Reading>> {
  const tab = await findTab(tabId);
  return tab ? readShown(tab, options) : fail('tabClosed');
}

/** As {@link readTab}, of a tab that was asked for a moment ago. */
export function readShown({ id, url }: Tab, options: ReadOptions): Promise<Result<Reading>> {
  const key = readerKey(url);
  return key ? ask('copy:get', { key }) : readPageInTab(id, options);
}

/** Reads the page in a tab, which is not our reader page; fails as {@link readTab} does. */
export const readPageInTab = (tabId: number, options: ReadOptions): Promise<Result<Reading>> =>
  askPage(tabId, () => readByKit(tabId, options));

/** Does some work in the page of a tab, and says why not where it cannot be done. */
export async function askPage<Value>(
  tabId: number,
  work: () => Promise<Result<Value>>,
): Promise<Result<Value>> {
  try {
    return await within(TIMEOUT_MS, work(), () => fail('pageSilent'));
  } catch (thrown) {
    const tab = await findTab(tabId);
    return tab ? whyNot(tab, detailOf(thrown)) : fail('tabClosed');
  }
}

async function readByKit(tabId: number, options: ReadOptions): Promise<Result<Reading>> {
  const read = await callPageKit(tabId, 'read', options);
  return read ?? fail('pageReadFailed', 'no kit');
}

/** Chromium's words for an address that we have no leave for; which it is, it tells no more. */
const NO_HOST = /must request permission to access the respective host/;

async function whyNot(tab: Tab, detail: string): Promise<Result<never>> {
  if (tab.url?.startsWith(extensionUrl(''))) return fail('pageOurs', detail);
  if (/was removed|navigat/i.test(detail)) return fail('pageLoading', detail);
  const isFile = tab.url?.startsWith('file:') || detail.includes('file://');
  if (isFile && !(await mayReadFiles())) return fail(fileBlockedCode(), detail);
  if (tab.url === null && NO_HOST.test(detail) && !(await mayReadFiles()))
    return fail('pageMayBeFile', detail);
  return fail('pageRestricted', detail);
}
