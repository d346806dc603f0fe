import browser from 'webextension-polyfill';

/** The absolute address of one of our own files; `path` is relative to the extension's root. */
export const extensionUrl = (path: string): string => browser.runtime.getURL(path);
