// @ts-check
import { openChromium } from '../../drive/chromium.mjs';
import { findControl } from '../../drive/find-control.mjs';
import { waitUntil } from '../../drive/surface.mjs';
import { message } from '../../start/message.mjs';
import { serveAlone } from '../serve-page.mjs';

/**
 * What it took to open the reader, in milliseconds.
 * @typedef {object} Opening
 * @property {number} begun from the click until the reader's own document begins
 * @property {number} text from the click until the first text is drawn
 * @property {number} longest the longest task of the reader's page
 */

/** Milliseconds in which a page has settled, and a reader has done what it does after the first text. */
const SETTLED = 500;
const PATIENCE = 20_000;

/**
 * A browser in which the reader is opened over pages, by a click on Read in the popup.
 * @param {{executablePath: string, extension: string}} choice
 * @param {AbortSignal} signal
 */
export async function openReaderTab(choice, signal) {
  const args = ['--host-resolver-rules=MAP * ~NOTFOUND', '--disable-features=HttpsUpgrades'];
  const driver = await openChromium({ ...choice, headless: true, args, signal });
  const tab = (await driver.browser.pages())[0];
  if (!tab) throw new Error('There is no tab.');
  await tab.evaluateOnNewDocument(watch);
  const session = await tab.createCDPSession();
  const serve = await serveAlone(session);
  const read = await message('openReader');
  return {
    close: driver.close,
    /** @param {{url: string, html: Buffer}} page @returns {Promise<Opening | null>} null for one that is no article */
    open: async ({ url, html }) => {
      await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
      serve(url, html);
      await tab.goto(url, { waitUntil: 'domcontentloaded', timeout: 0 });
      await pause(SETTLED);
      // Our own pages come by requests, too, which are answered by nobody but the browser.
      await session.send('Fetch.disable');
      const popup = await driver.pressButton();
      const shown = await waitUntil('the popup', () => popup.evaluate(whatIsShown), {
        patience: PATIENCE,
      }).catch(() => 'nothing');
      if (shown !== 'article') {
        await popup.evaluate(() => close()).catch(() => undefined);
        return null;
      }
      const clicked = await popup.evaluate(click, await findControl(popup, 'button', read));
      const times = await waitUntil('the text', () => tab.evaluate(seen), { signal });
      await pause(SETTLED * 2);
      const { longest } = (await tab.evaluate(seen)) ?? times;
      return { begun: times.begun - clicked, text: times.text - clicked, longest };
    },
  };
}

const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Runs in the popup. */
function whatIsShown() {
  if (document.querySelector('.popup-text .article-body')?.textContent) return 'article';
  return document.querySelector('.popup-notice') ? 'notice' : null;
}

/** Runs in the popup. @param {string} selector @returns {number} when */
function click(selector) {
  const now = Date.now();
  document.querySelector(/** @type {'button'} */ (selector))?.click();
  return now;
}

/** Runs in every document of the tab, before anything else. */
function watch() {
  if (!location.protocol.startsWith('chrome-extension')) return;
  const seen = { begun: performance.timeOrigin, text: 0, longest: 0 };
  /** @type {any} */ (globalThis).seenByBench = seen;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    const isThere = document.querySelector('.article-body')?.firstElementChild;
    // The frame in which it is there is drawn after this.
    if (isThere) requestAnimationFrame(() => setTimeout(() => (seen.text = Date.now())));
    else requestAnimationFrame(look);
  };
  look();
}

/** Runs in the tab. @returns {{begun: number, text: number, longest: number} | null} */
function seen() {
  const found = /** @type {any} */ (globalThis).seenByBench;
  return found?.text ? found : null;
}
