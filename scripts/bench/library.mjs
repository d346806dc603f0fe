// @ts-check
import { step } from '../console/step.mjs';
import { openChromium } from '../drive/chromium.mjs';
import { waitUntil } from '../drive/surface.mjs';
import { findBrowser } from '../set-up/find-browser.mjs';
import { fillLibrary } from './fill-library.mjs';
import { freshExtension } from './fresh-extension.mjs';
import { table } from './markdown-table.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {{ first: number, ready: number, search: number[], frames: number[] }} Times milliseconds
 */

const LIBRARY = '/src/surfaces/library/library.html';
const PER_ARTICLE = 20;
const COPIES = 100;
/** The page is opened so often; the first opening is the compiler's. */
const OPENINGS = 6;

/**
 * Fills a fresh profile of Chromium with quotes, opens the library page in it, searches and scrolls,
 * and prints how long that took: as a table, or as a JSON line.
 * @param {object} options
 * @param {boolean} options.json
 * @param {number} options.quotes
 * @param {AbortSignal} options.signal
 * @throws {Error} when there is no browser
 */
export async function benchLibrary({ json, quotes, signal }) {
  const executablePath = await findBrowser('chromium', { signal });
  const extension = await freshExtension({ signal });
  const driver = await openChromium({
    executablePath,
    extension: extension.folder,
    headless: true,
    signal,
  });
  try {
    const page = (await driver.browser.pages())[0];
    if (!page) throw new Error('There is no tab.');
    const times = await step('Library', (report) =>
      measure(page, driver.origin + LIBRARY, quotes, report),
    );
    console.log(json ? JSON.stringify({ quotes, ...times }) : timeTable(quotes, times));
  } finally {
    await driver.close();
    extension.remove();
  }
}

/**
 * @param {Page} page
 * @param {string} url
 * @param {number} quotes
 * @param {(detail: string) => void} report
 * @returns {Promise<Times>}
 */
async function measure(page, url, quotes, report) {
  report(`writing ${quotes} quotes`);
  await page.goto(url);
  const plan = { articles: quotes / PER_ARTICLE, quotes: PER_ARTICLE, copies: COPIES, seed: 7 };
  const words = await fillLibrary(page, plan);
  await page.evaluateOnNewDocument(watchFirst);
  /** @type {{first: number, ready: number}[]} */
  const openings = [];
  for (let opening = 0; opening < OPENINGS; opening++) {
    report(`opening ${opening + 1} of ${OPENINGS}`);
    await page.goto(url);
    openings.push(
      await waitUntil('the index', () => page.evaluate(timesOfOpening), { patience: 120_000 }),
    );
  }
  report('searching');
  const search = await page.evaluate(searchAll, words);
  report('scrolling');
  const frames = await page.evaluate(scrollThrough);
  return {
    first: median(openings.slice(1).map(({ first }) => first)),
    ready: median(openings.slice(1).map(({ ready }) => ready)),
    search,
    frames,
  };
}

/** Runs in the page before anything of it: notes when the first quote is to be seen. */
function watchFirst() {
  const times = /** @type {any} */ (globalThis);
  const isShown = () => document.querySelector('.entry[data-kind="quote"]') !== null;
  const isReady = () => !document.querySelector('.summary-busy');
  const look = () => {
    if (isShown()) times.firstList ??= performance.now();
    if (isShown() && isReady()) times.indexReady = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function timesOfOpening() {
  const { firstList, indexReady } = /** @type {any} */ (globalThis);
  return indexReady ? { first: firstList, ready: indexReady } : null;
}

/**
 * Types each word and waits for the frame that shows what was found.
 * @param {string[]} words
 */
async function searchAll(words) {
  const field = /** @type {HTMLInputElement} */ (document.querySelector('input[type=search]'));
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const times = [];
  for (const word of words) {
    await frame();
    const start = performance.now();
    field.value = word;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await frame();
    times.push(performance.now() - start);
  }
  field.value = '';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await frame();
  return times;
}

/** Scrolls by half a screen a frame, and gives how long each frame took. */
async function scrollThrough() {
  const times = [];
  let last = await new Promise(requestAnimationFrame);
  for (let count = 0; count < 400; count++) {
    scrollBy(0, innerHeight / 2);
    const now = await new Promise(requestAnimationFrame);
    times.push(now - last);
    last = now;
  }
  return times;
}

/** @param {number[]} all @param {number} share */
const quantile = (all, share) =>
  [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))] ?? 0;

/** @param {number[]} all */
const median = (all) => quantile(all, 0.5);

/** @param {number} quotes @param {Times} times */
const timeTable = (quotes, { first, ready, search, frames }) =>
  table(
    ['quotes', 'first list', 'index ready', 'search', '95th percentile', 'longest frame'],
    [
      [
        String(quotes),
        ...[first, ready, median(search), quantile(search, 0.95), Math.max(...frames)].map(
          (ms) => `${ms.toFixed(0)} ms`,
        ),
      ],
    ],
  );
