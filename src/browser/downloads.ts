import browser from 'webextension-polyfill';
import { isPrivateHere } from './private-windows.ts';

const LEAVE = { permissions: ['downloads' as const] };

/** Whether files may be put into a folder below the browser's downloads. */
export const mayDownload = (): Promise<boolean> =>
  browser.permissions?.contains(LEAVE).catch(() => false) ?? Promise.resolve(false);

/** Asks the reader for that, in a gesture; false, too, where no browser of that kind can do it. */
export const askToDownload = (): Promise<boolean> =>
  browser.permissions?.request(LEAVE).catch(() => false) ?? Promise.resolve(false);

/**
 * Puts a file below the downloads, in folders or not; one that is there stays, and gets a number.
 * @param path with slashes
 * @throws {Error} where the browser does not
 */
export async function download(path: string, blob: Blob): Promise<void> {
  const url = URL.createObjectURL(blob);
  // Firefox asks to be told; Chromium knows no such field.
  const from = 'getBrowserInfo' in browser.runtime ? { incognito: isPrivateHere() } : {};
  await browser.downloads.download({
    url,
    filename: path,
    conflictAction: 'uniquify',
    saveAs: false,
    ...from,
  });
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
