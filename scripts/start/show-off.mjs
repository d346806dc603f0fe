// @ts-check
import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { step } from '../console/step.mjs';
import { clickControl, findControl, hasControl } from '../drive/find-control.mjs';
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
  await keep('popup', popup, 'openReader');
  await clickControl(popup, 'button', await message('openSidePanel'));
  await keep('side-panel', await driver.sidePanel(), 'openReader');
  const again = await driver.pressButton();
  await arrived(again, 'openReader');
  await clickControl(again, 'button', await message('openReader'));
  const reader = await readerPage(driver);
  await keep('reader', reader, 'keyNote');
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
 * @param {string} control message that names a button which comes with the article
 */
async function keep(name, surface, control) {
  await step(`Waiting for the ${name}`, () => arrived(surface, control));
  await mkdir(OUT, { recursive: true });
  await writeFile(pathOf(name), await surface.screenshot());
}

/**
 * Waits for the article and its pictures. A page that is none is read all the same: that is what
 * whoever named it wants to see.
 * @param {Surface} surface
 * @param {string} control
 */
async function arrived(surface, control) {
  const [wanted, anyway] = [await message(control), await message('readAnyway')];
  const isOffered = (/** @type {string} */ name) => hasControl(surface, 'button', name);
  await waitUntil('the article', async () => {
    if ((await isOffered(wanted)) || (await isOffered(anyway))) return true;
    throw new Error(await surface.evaluate(shown));
  });
  if (!(await isOffered(wanted))) await clickControl(surface, 'button', anyway);
  await findControl(surface, 'button', wanted);
  // A picture that cannot be had is never drawn, and no reason to show nothing else.
  await waitUntil('the pictures', () => surface.evaluate(hasPictures), { patience: 5000 }).catch(
    () => undefined,
  );
}

/** Runs in the document: whether those in sight are drawn; one without an address is complete, too. */
const hasPictures = () =>
  [...document.images].every(
    (image) => image.getBoundingClientRect().top > innerHeight || image.naturalWidth > 0,
  );

/** Runs in the document. */
const shown = () => `it shows “${document.body.textContent?.trim().slice(0, 300)}”`;

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
 * @returns {Promise<import('../../src/model/article.ts').Reading>}
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
