// @ts-check
import { readdirSync } from 'node:fs';
import { openChromium } from '../../drive/chromium.mjs';
import { waitUntil } from '../../drive/surface.mjs';

/**
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {{ ms: number, heap: number }} Measured milliseconds, and bytes of script at the most
 */

export const PATIENCE = 400_000;
/** Of a copy: some 140 kB as JSON. */
export const COPY_WORDS = 8000;

/**
 * Does some work in the first tab of a fresh profile of Chromium.
 * @template T
 * @param {Parameters<typeof openChromium>[0]} options
 * @param {(page: Page, origin: string) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function inBrowser(options, work) {
  const driver = await openChromium(options);
  try {
    const page = (await driver.browser.pages())[0];
    if (!page) throw new Error('There is no tab.');
    return await work(page, driver.origin);
  } finally {
    await driver.close();
  }
}

/**
 * Whether a folder of downloads holds something, and nothing that is still on its way.
 * @param {string} folder
 */
export function isWhole(folder) {
  const names = readdirSync(folder);
  return names.length > 0 && names.every((name) => !name.endsWith('.crdownload'));
}

/**
 * Presses what has this name, where there is any.
 * @param {Page} page
 * @param {string} kind
 * @param {string} name
 */
export const press = (page, kind, name) =>
  page.evaluate(
    (selector, words) => {
      const all = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(selector))];
      all.find(({ textContent }) => textContent?.trim() === words)?.click();
    },
    kind,
    name,
  );

/**
 * Presses a button and waits until something is said.
 * @param {Page} page
 * @param {string} button
 * @param {string} said
 */
export const measure = (page, button, said) =>
  watched(page, async () => {
    await press(page, 'button', button);
    await shown(page, said);
  });

/**
 * Bytes that a page's scripts hold once its garbage is collected.
 * @param {Page} page
 */
export async function collected(page) {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  return (await page.metrics()).JSHeapUsedSize ?? 0;
}

/**
 * @param {Page} page
 * @param {() => Promise<void>} work
 * @returns {Promise<Measured>}
 */
export async function watched(page, work) {
  let heap = 0;
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      heap = Math.max(heap, (await page.metrics()).JSHeapUsedSize ?? 0);
      await new Promise((done) => setTimeout(done, 50));
    }
  })();
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  isOver = true;
  await watching;
  return { ms, heap };
}

/**
 * @param {Page} page
 * @param {string} text
 */
const shown = (page, text) =>
  waitUntil(
    `“${text}”`,
    () => page.evaluate((words) => document.body.textContent?.includes(words) ?? false, text),
    { patience: PATIENCE },
  ).then(() => undefined);

/**
 * Its name stands within that of another button, so that looking for the words is not enough.
 * @param {Page} page
 * @param {string} name
 */
export const buttonShown = (page, name) =>
  waitUntil(
    `the button “${name}”`,
    () =>
      page.evaluate(
        (words) =>
          [...document.querySelectorAll('button')].some(
            ({ textContent }) => textContent?.trim() === words,
          ),
        name,
      ),
    { patience: PATIENCE },
  ).then(() => undefined);
