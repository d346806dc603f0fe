import browser from 'webextension-polyfill';

/** Firefox for Android has none. */
const menus = () => (browser as Partial<typeof browser>).contextMenus;

/**
 * Puts an entry into the menu of pages, or of what is selected on them. Where it is there already,
 * or the browser has no such menu, nothing happens.
 */
export function addPageMenu(id: string, title: string, context: 'page' | 'selection'): void {
  const documentUrlPatterns = ['http://*/*', 'https://*/*', 'file:///*'];
  menus()?.create({ id, title, contexts: [context], documentUrlPatterns }, () => {
    // Reading the error marks it as seen: the entry outlives the worker that made it.
    void browser.runtime.lastError;
  });
}

/** Calls `listener` with the tab when the entry `id` is chosen. */
export function onPageMenu(id: string, listener: (tabId: number) => void): void {
  menus()?.onClicked.addListener((info, tab) => {
    if (info.menuItemId === id && tab?.id !== undefined) listener(tab.id);
  });
}
