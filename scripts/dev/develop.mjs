// @ts-check
import { join } from 'node:path';
import { build } from '../build/build.mjs';
import { openChromium } from '../drive/chromium.mjs';
import { ROOT } from '../root.mjs';
import { findBrowser } from '../set-up/find-browser.mjs';
import { pageToOpen } from '../start/page-to-open.mjs';
import { changesUnder } from './changes-under.mjs';

const WATCHED = ['src', 'public', 'manifest.json', 'vite.config.ts'];

/**
 * Opens Chromium with Lectern; after each change of the sources the extension is built and loaded
 * anew, and the page is loaded again. Ends when the browser is closed, or with `signal`.
 * @param {object} options
 * @param {boolean} options.headless
 * @param {string | undefined} options.page address or file; the sample article when absent
 * @param {AbortSignal} options.signal
 */
export async function develop({ headless, page, signal }) {
  const { url, close: closeServer } = await pageToOpen(page, signal);
  const executablePath = await findBrowser('chromium', { signal });
  const extension = join(ROOT, 'dist', 'chrome');
  await build(['chrome'], { signal });
  const driver = await openChromium({ executablePath, extension, headless, signal });
  const over = new AbortController();
  const until = AbortSignal.any([signal, over.signal]);
  try {
    await driver.goTo(url);
    console.log(`Watching ${WATCHED.join(', ')}. Close the browser, or press Ctrl+C here, to end.`);
    void driver.closed(signal).then(() => over.abort());
    for await (const files of changesUnder(WATCHED, until)) await renew(driver, files, until);
  } finally {
    await driver.close();
    await closeServer();
  }
}

/**
 * @param {Awaited<ReturnType<typeof openChromium>>} driver
 * @param {string[]} files
 * @param {AbortSignal} signal
 */
async function renew(driver, files, signal) {
  const started = performance.now();
  try {
    await build(['chrome'], { signal });
    await driver.browser.installExtension(join(ROOT, 'dist', 'chrome'));
    for (const page of await driver.browser.pages())
      if (/^(?:http|file)/.test(page.url())) await page.reload();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`Loaded anew after ${files.join(', ')}: ${seconds} s`);
  } catch (error) {
    // A mistake in what was saved: the next save may mend it.
    if (!signal.aborted) console.error(error instanceof Error ? error.message : error);
  }
}
