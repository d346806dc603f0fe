// @ts-check
import { join } from 'node:path';
import { build } from '../build/build.mjs';
import { step } from '../console/step.mjs';
import { openDriver } from '../drive/open-driver.mjs';
import { ROOT } from '../root.mjs';
import { findBrowser } from '../set-up/find-browser.mjs';
import { pageToOpen } from './page-to-open.mjs';
import { showOff } from './show-off.mjs';

/**
 * Builds Lectern and opens a browser with it on a page: a window to try it in, or, unseen, the
 * whole way from the button to the reader with a report of it.
 * @param {object} options
 * @param {'chromium' | 'firefox'} options.browser
 * @param {boolean} options.headless
 * @param {string | undefined} options.page address or file; the sample article when absent
 * @param {AbortSignal} options.signal
 */
export async function start({ browser, headless, page, signal }) {
  const { url, close: closeServer } = await pageToOpen(page, signal);
  const executablePath = await findBrowser(browser, { signal });
  const target = browser === 'firefox' ? 'firefox' : 'chrome';
  await build([target], { signal });
  const extension = join(ROOT, 'dist', target);
  // In Firefox it would stand where the page is to be opened.
  const welcome = !headless && browser === 'chromium';
  const driver = await step('Opening the browser', () =>
    openDriver(browser, { executablePath, extension, headless, signal, welcome }),
  );
  try {
    await step(`Opening ${url}`, () => driver.goTo(url));
    await (headless ? showOff(driver) : leaveToReader(driver, signal));
  } finally {
    await driver.close();
    await closeServer();
  }
}

/**
 * @param {import('../drive/surface.mjs').Driver} driver
 * @param {AbortSignal} signal
 */
async function leaveToReader(driver, signal) {
  console.log('Lectern is in the toolbar (look behind the puzzle piece), or press Alt+Shift+L.');
  console.log('The browser has a throwaway profile. Close it, or press Ctrl+C here, to end.');
  await driver.closed(signal);
}
