// @ts-check
import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { ROOT } from '../root.mjs';
import { serveFolder } from '../serve/serve-folder.mjs';

const SAMPLE = join(ROOT, 'test', 'pages', 'sample', 'page.html');

/**
 * Turns what was asked for into an address a browser can open. A file is served from its folder on
 * this machine alone: no extension may read `file:` pages before its user allows it.
 * @param {string | undefined} page address or file; the sample article when absent
 * @param {AbortSignal} signal
 * @returns {Promise<{url: string, close: () => Promise<void>}>}
 * @throws {Error} when it is neither an address nor a file
 */
export async function pageToOpen(page, signal) {
  if (page && /^https?:\/\//i.test(page)) return { url: page, close: async () => undefined };
  const file = page ? resolve(page) : SAMPLE;
  if (!(await stat(file).catch(() => null))?.isFile())
    throw new Error(
      `There is no file ${page}. Give a file, or an address with http:// or https://.`,
    );
  const { url, close } = await serveFolder(dirname(file), { signal });
  return { url: url + encodeURIComponent(basename(file)), close };
}
