// @ts-check
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { step } from '../console/step.mjs';
import { clickControl } from '../drive/find-control.mjs';
import { waitUntil } from '../drive/surface.mjs';
import { ROOT } from '../root.mjs';
import { message } from './message.mjs';
import { printReading } from './print-reading.mjs';

/**
 * @typedef {import('../drive/surface.mjs').Driver} Driver
 * @typedef {import('../drive/surface.mjs').Surface} Surface
 */

const OUT = join(ROOT, 'out');

/**
 * Goes the whole way unseen: presses the toolbar button, opens the side panel from the popup, then
 * the reader, keeps a picture of each in `out/`, and prints what was read and what was removed.
 * @param {Driver} driver
 */
export async function showOff(driver) {
  const popup = await driver.pressButton();
  await keep('popup', popup);
  await clickControl(popup, 'button', await message('openSidePanel'));
  await keep('side-panel', await driver.sidePanel());
  await clickControl(await driver.pressButton(), 'button', await message('openReader'));
  const reader = await readerPage(driver);
  await keep('reader', reader);
  await printReading(await reading(reader));
  console.log(`\nPictures: ${PICTURES.map((name) => relative('', pathOf(name))).join(', ')}`);
}

const PICTURES = ['popup', 'side-panel', 'reader'];

/** @param {string} name */
function pathOf(name) {
  return join(OUT, `${name}.png`);
}

/**
 * @param {string} name
 * @param {Surface} surface
 */
async function keep(name, surface) {
  await step(`Waiting for the ${name}`, () => arrived(name, surface));
  await mkdir(OUT, { recursive: true });
  await writeFile(pathOf(name), await surface.screenshot());
}

/** The article is there once its heading and its first paragraphs are.
 * @param {string} name
 * @param {Surface} surface
 */
function arrived(name, surface) {
  return waitUntil(`the article in the ${name}`, () =>
    surface.evaluate(
      () => Boolean(document.querySelector('h1')) && document.querySelectorAll('p').length > 2,
    ),
  );
}

/** @param {Driver} driver */
function readerPage(driver) {
  return waitUntil('the reader', async () => {
    const tab = await driver.tab();
    const address = await tab.evaluate(() => location.href);
    return address.startsWith(driver.origin) ? tab : null;
  });
}

/**
 * What the extension itself has read, asked of its background.
 * @param {Surface} reader
 * @returns {Promise<import('../../src/article/article.ts').Reading>}
 */
async function reading(reader) {
  const result = await reader.evaluate(() => {
    const { browser, chrome } = /** @type {any} */ (globalThis);
    const key = new URL(location.href).searchParams.get('key');
    return (browser ?? chrome).runtime.sendMessage({ ask: 'copy:get', request: { key } });
  });
  if (!result?.ok) throw new Error(`The reader's copy could not be had: ${JSON.stringify(result)}`);
  return result.value;
}
