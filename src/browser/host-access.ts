import browser from 'webextension-polyfill';

/** What the manifest asks for; a reader may have taken it back, and in Firefox may never have given it. */
const ALL_SITES = { origins: ['http://*/*', 'https://*/*'] };

/**
 * Asks the reader whether we may fetch from every site, in a gesture; browsers ask nothing where
 * that was allowed before. Gives whether it may be done then.
 */
export const askToFetchAnywhere = (): Promise<boolean> =>
  browser.permissions?.request(ALL_SITES).catch(() => false) ?? Promise.resolve(true);
