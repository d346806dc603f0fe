import browser from 'webextension-polyfill';

/** Whether the reader lets us read files of this machine; a choice on the browser's own pages alone. */
export const mayReadFiles = (): Promise<boolean> => browser.extension.isAllowedFileSchemeAccess();

/** The failure whose sentence tells how this browser lets us: each has it in another place. */
export const fileBlockedCode = (): 'pageFileBlocked' | 'pageFileBlockedFirefox' =>
  isFirefox() ? 'pageFileBlockedFirefox' : 'pageFileBlocked';

/**
 * The address of the page on which it is chosen. Null in Firefox, which opens its own for nobody.
 */
export const fileAccessPage = (): string | null =>
  isFirefox() ? null : `chrome://extensions/?id=${browser.runtime.id}`;

/** Chromium does not tell who it is. */
const isFirefox = () => 'getBrowserInfo' in browser.runtime;
