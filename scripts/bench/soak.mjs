// @ts-check

import { join } from 'node:path';
import { build } from '../build/build.mjs';
import { step } from '../console/step.mjs';
import { clickControl } from '../drive/find-control.mjs';
import { openDriver } from '../drive/open-driver.mjs';
import { waitUntil } from '../drive/surface.mjs';
import { ROOT } from '../root.mjs';
import { findBrowser } from '../set-up/find-browser.mjs';
import { message } from '../start/message.mjs';
import { table } from './markdown-table.mjs';
import { serveSoakPages } from './soak-page.mjs';

/** @typedef {import('../drive/surface.mjs').Driver} Driver */

const FOLDERS = /** @type {const} */ ({ chromium: 'chrome', firefox: 'firefox' });
/** What is loaded once is loaded by then. */
const WARM = 5;

/**
 * Goes through so many generated pages with the panel open, has each read, hides its list, quotes a
 * sentence of it and leaves it; prints what each context of ours holds at the start and at the end.
 * @param {object} options
 * @param {('chromium' | 'firefox')[]} options.browsers
 * @param {number} options.pages
 * @param {AbortSignal} options.signal
 * @throws {Error} when a page is not read, hidden or quoted
 */
export async function soak({ browsers, pages, signal }) {
  await build(
    browsers.map((kind) => FOLDERS[kind]),
    { signal },
  );
  const rows = [];
  for (const kind of browsers)
    rows.push(...(await step(`Soaking ${kind}`, (report) => soakOne(kind, pages, report, signal))));
  console.log(
    table(['browser', 'context', `after ${WARM} pages`, `after ${pages} pages`, 'a page'], rows),
  );
}

/**
 * @param {'chromium' | 'firefox'} kind
 * @param {number} pages
 * @param {(detail: string) => void} report
 * @param {AbortSignal} outer
 */
async function soakOne(kind, pages, report, outer) {
  const stop = new AbortController();
  const signal = AbortSignal.any([outer, stop.signal]);
  const executablePath = await findBrowser(kind, { signal });
  const extension = join(ROOT, 'dist', FOLDERS[kind]);
  const driver = await openDriver(kind, { executablePath, extension, headless: true, signal });
  try {
    const site = await serveSoakPages(signal);
    await openPanel(driver, `${site}/story/0`);
    for (let page = 1; page <= WARM; page++) await visit(driver, site, page);
    const start = await driver.memory();
    for (let page = WARM + 1; page <= pages; page++) {
      signal.throwIfAborted();
      if (page % 10 === 0) report(`page ${page} of ${pages}`);
      await visit(driver, site, page);
    }
    const end = await driver.memory();
    return Object.keys({ ...start, ...end }).map((name) =>
      row(kind, name, start[name], end[name], pages - WARM),
    );
  } finally {
    await driver.close();
    stop.abort();
  }
}

/**
 * @param {string} kind
 * @param {string} name
 * @param {number | undefined} start
 * @param {number | undefined} end
 * @param {number} pages
 */
function row(kind, name, start, end, pages) {
  const mega = (/** @type {number | undefined} */ bytes) =>
    bytes === undefined ? 'not there' : `${(bytes / 2 ** 20).toFixed(2)} MB`;
  const each =
    start === undefined || end === undefined
      ? ''
      : `${((end - start) / pages / 2 ** 10).toFixed(1)} kB`;
  return [kind, name, mega(start), mega(end), each];
}

/**
 * @param {Driver} driver
 * @param {string} url
 */
async function openPanel(driver, url) {
  await driver.goTo(url);
  await clickControl(await driver.pressButton(), 'button', await message('openSidePanel'));
  await driver.sidePanel();
}

/**
 * @param {Driver} driver
 * @param {string} site
 * @param {number} number
 */
async function visit(driver, site, number) {
  const page = await driver.goTo(`${site}/story/${number}`);
  const panel = await driver.sidePanel();
  await waitUntil(`page ${number} to be read`, () =>
    panel.evaluate((words) => document.body.textContent?.includes(words), `Page ${number}.11.`),
  );
  await driver.command('quiet-page');
  await waitUntil(`the list of page ${number} to go`, () =>
    page.evaluate(() => document.querySelector('aside li')?.getClientRects().length === 0),
  );
  await page.evaluate(() => {
    const words = document.querySelector('#quote');
    if (words) getSelection()?.selectAllChildren(words);
  });
  await driver.command('save-quote');
  await waitUntil(`page ${number} to be quoted`, () =>
    page.evaluate(() => [...CSS.highlights.values()].some((one) => one.size > 0)),
  );
}
