import browser from 'webextension-polyfill';

/** Whether this document, or this whole background, belongs to private windows. */
export const isPrivateHere = (): boolean => browser.extension?.inIncognitoContext ?? false;

/**
 * Whether private windows have a background and databases of their own, which the browser holds in
 * memory and lets go of with the last of these windows (Chromium; Firefox knows no such thing).
 */
export const isSplit = (): boolean => browser.runtime.getManifest().incognito === 'split';

/** Whether a tab is in a private window; one that is gone is taken for such a one. */
export const isPrivateTab = (tabId: number): Promise<boolean> =>
  browser.tabs.get(tabId).then(
    ({ incognito }) => incognito,
    () => true,
  );

/** Ids of the tabs in private windows, of all or of those that show a page of these match patterns. */
export async function privateTabs(patterns?: string[]): Promise<number[]> {
  const tabs = await browser.tabs.query(patterns ? { url: patterns } : {});
  return tabs.flatMap(({ id, incognito }) => (incognito && id !== undefined ? id : []));
}

/** Whether there is a private window that we may know of. */
export const isAnyPrivate = async (): Promise<boolean> =>
  browser.windows
    ? (await browser.windows.getAll()).some(({ incognito }) => incognito)
    : (await privateTabs()).length > 0;

/** Calls `listener` whenever a window has been closed (where there are none, a tab); at top level. */
export function onWindowClosed(listener: () => void): void {
  // Firefox for Android has tabs alone.
  const closed = browser.windows?.onRemoved ?? browser.tabs.onRemoved;
  closed.addListener(() => listener());
}
