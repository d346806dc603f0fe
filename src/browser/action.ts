import browser from 'webextension-polyfill';

/** Firefox for Android shows neither pictures nor badges of ours in its menu. */
const action = browser.action as Partial<typeof browser.action>;

/**
 * Shows a picture on the toolbar button of one tab, until that tab goes to another page.
 * @param name of the pair `public/icons/{name}-16.png` and `-32.png`
 */
export async function showIcon(tabId: number, name: string): Promise<void> {
  const path = { 16: `/icons/${name}-16.png`, 32: `/icons/${name}-32.png` };
  await action.setIcon?.({ tabId, path });
}

/** Sets what the toolbar button of one tab says when it is pointed at or read aloud. */
export async function showTitle(tabId: number, title: string): Promise<void> {
  await action.setTitle?.({ tabId, title });
}

/** Puts a few characters on the toolbar button of one tab; an empty text takes them away. */
export async function showBadge(tabId: number, text: string): Promise<void> {
  await action.setBadgeText?.({ tabId, text });
}
