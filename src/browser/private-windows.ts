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

/**
 * Opens an address in a tab of a window that is not private; where there is none, nothing is opened.
 */
export async function openOutOfPrivate(url: string): Promise<void> {
  if (!browser.windows) {
    const [tab] = await browser.tabs.query({ active: true });
    if (!tab?.incognito) await browser.tabs.create({ url });
    return;
  }
  const windows = await browser.windows.getAll({ windowTypes: ['normal'] });
  const open = windows.filter(({ incognito }) => !incognito);
  const window = open.find(({ focused }) => focused) ?? open.at(-1);
  if (window?.id !== undefined) await browser.tabs.create({ url, windowId: window.id });
}
