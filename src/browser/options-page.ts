import browser from 'webextension-polyfill';

/** Opens the options page in a tab, or brings the tab to the front that shows it. */
export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();
