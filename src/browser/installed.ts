import browser from 'webextension-polyfill';

/** Calls `listener` when the extension or the browser has been installed or brought up to date. */
export function onInstalled(listener: () => void): void {
  browser.runtime.onInstalled.addListener(listener);
}
