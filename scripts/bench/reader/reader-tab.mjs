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
 * @property {number} text from the click until the first text is painted
 * @property {number} longest the longest task of the reader's page
 */

/** Milliseconds in which a page has settled, and a reader has done what it does after the first text. */
const SETTLED = 500;
const PATIENCE = 20_000;

const SWITCHES = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
];

/**
 * A browser in which the reader is opened over pages, by a click on Read in the popup.
 * @param {{executablePath: string, extension: string}} choice
 * @param {AbortSignal} signal
 */
export async function openReaderTab(choice, signal) {
  const driver = await openChromium({ ...choice, headless: true, args: SWITCHES, signal });
  const tab = (await driver.browser.pages())[0];
  if (!tab) throw new Error('There is no tab.');
  const session = await tab.createCDPSession();
  const serve = await serveAlone(session);
  const read = await message('openReader');
  return {
    close: driver.close,
    /** @param {{url: string, html: Buffer}} page @returns {Promise<Opening | null>} null for one that is no article */
    open: async ({ url, html }) => {
      // Our own pages come by requests, too, which the browser alone can answer.
      await session.send('Fetch.enable', { patterns: [{ urlPattern: 'http*' }] });
      serve(url, html);
      await tab.goto(url, { waitUntil: 'domcontentloaded', timeout: 0 });
      await pause(SETTLED);
      const popup = await driver.pressButton();
      const shown = await waitUntil('the popup', () => popup.evaluate(whatIsShown), {
        patience: PATIENCE,
      }).catch(() => 'nothing');
      if (shown !== 'article') {
        await popup.evaluate(() => close()).catch(() => undefined);
        return null;
      }
      const button = await findControl(popup, 'button', read);
      await pause(SETTLED);
      const clicked = await popup.evaluate(click, button);
      const text = await waitUntil('the text', () => tab.evaluate(textPainted), {
        patience: PATIENCE,
      });
      await pause(SETTLED * 2);
      const { begun, longest } = await tab.evaluate(tasks);
      return { begun: begun - clicked, text: text - clicked, longest };
    },
    /** Scrolls the reader from its head to its end. @returns {Promise<number>} its longest task */
    scroll: () => tab.evaluate(longestWhileScrolling),
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

/** Runs in the tab. @returns {Promise<number | null>} when text of the article was painted first */
async function textPainted() {
  if (!location.protocol.startsWith('chrome-extension')) return null;
  return new Promise((resolve) => {
    const observer = new PerformanceObserver((list) => {
      const entries = /** @type {any[]} */ (list.getEntries());
      const first = entries.find(({ element }) => element?.closest('.article'));
      observer.disconnect();
      resolve(first ? performance.timeOrigin + first.startTime : null);
    });
    observer.observe({ type: 'largest-contentful-paint', buffered: true });
    setTimeout(() => resolve(null), 200);
  });
}

/** Runs in the tab. @returns {Promise<{begun: number, longest: number}>} */
async function tasks() {
  const longest = await new Promise((resolve) => {
    new PerformanceObserver((list) =>
      resolve(Math.max(...list.getEntries().map(({ duration }) => duration))),
    ).observe({ type: 'longtask', buffered: true });
    // None is longer than what is counted as long.
    setTimeout(() => resolve(0), 200);
  });
  return { begun: performance.timeOrigin, longest };
}

/** Runs in the tab. @returns {Promise<number>} */
async function longestWhileScrolling() {
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: 'longtask' });
  const steps = 60;
  for (let at = 1; at <= steps; at++) {
    const end = document.documentElement.scrollHeight - innerHeight;
    scrollTo({ top: (end * at) / steps, behavior: 'instant' });
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
  return longest;
}
