import browser from 'webextension-polyfill';

/**
 * Calls `listener` when the extension or the browser has been installed or brought up to date.
 * `isNew`: the extension has just come to this profile.
 */
export function onInstalled(listener: (isNew: boolean) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => listener(reason === 'install'));
}

/** Calls `listener` when a profile with the extension in it has been opened. */
export function onBrowserStart(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
}
