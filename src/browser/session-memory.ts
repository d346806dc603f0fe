import browser from 'webextension-polyfill';

/**
 * The value kept under a key until the browser is closed, in memory and for our own pages alone;
 * undefined where there is none. The worker may be stopped in between.
 */
export async function readSession(key: string): Promise<unknown> {
  return (await browser.storage.session.get(key))[key];
}

/** Keeps a value under a key until the browser is closed. */
export async function writeSession(key: string, value: unknown): Promise<void> {
  await browser.storage.session.set({ [key]: value });
}
