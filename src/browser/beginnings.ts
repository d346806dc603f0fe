import browser from 'webextension-polyfill';

/** Calls `listener` when the extension or the browser has been installed or brought up to date. */
export function onInstalled(listener: () => void): void {
  browser.runtime.onInstalled.addListener(listener);
}

/** Calls `listener` when a profile with the extension in it has been opened. */
export function onBrowserStart(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
}
