// @ts-check
import { clickControl, findControl } from '../drive/find-control.mjs';
import { selectText } from '../drive/select-text.mjs';
import { waitUntil } from '../drive/surface.mjs';
import { message } from '../start/message.mjs';

/**
 * @typedef {Awaited<ReturnType<typeof import('../drive/chromium.mjs').openChromium>>} Chromium
 * @typedef {import('puppeteer-core').Page} Page
 */

/** A state that a surface of ours can be in: its name, and the document that is in it. */
/** @typedef {{name: string, page: Page}} State */

const ARTICLE = 'pages/sample/page.html';
const NO_ARTICLE = 'e2e/pages/front-page.html';
const QUOTE = 'Every part of it was something else first';

/**
 * Brings every surface into every state that looks of its own, one after the other.
 * @param {Chromium} driver
 * @param {string} site address of `test/`, with a slash at the end
 * @returns {AsyncGenerator<State>} each is to be looked at before the next is asked for
 */
export async function* states(driver, site) {
  yield* library(driver, 'empty');
  yield* reader(driver, site);
  yield* popup(driver, site);
  yield* panel(driver, site);
  yield* library(driver, 'with a quote');
  yield* page(driver, 'options', 'optionsTitle');
  yield* page(driver, 'welcome', 'welcomeTitle');
}

/** @param {Chromium} driver @param {string} site @returns {AsyncGenerator<State>} */
async function* reader(driver, site) {
  await driver.goTo(site + ARTICLE);
  await clickControl(await driver.pressButton(), 'button', await message('openReader'));
  const shown = await waitUntil('the reader', async () => {
    const tab = await driver.tab();
    return (await tab.evaluate(() => location.href)).startsWith(driver.origin) ? tab : null;
  });
  await findControl(shown, 'button', await message('keyNote'));
  const found = await pageAt(driver, 'reader');
  yield { name: 'reader', page: found };
  await selectText(shown, QUOTE);
  await findControl(shown, 'button', await message('quoteSave'));
  yield { name: 'reader, words selected', page: found };
  await clickControl(shown, 'button', await message('quoteSave'));
  // Its place in the margin has a way to remove it, too; colours are the bar's alone.
  await findControl(shown, 'button', await message('quoteColour', [await message('colourBlue')]));
  yield { name: 'reader, bar of a quote', page: found };
  await shown.press('Escape');
  await shown.press('a');
  await findControl(shown, 'button', await message('readingReset'));
  yield { name: 'reader, text and colours', page: found };
  await shown.press('Escape');
  await shown.press('f');
  await findControl(shown, 'button', await message('findNext'));
  yield { name: 'reader, find', page: found };
  await shown.press('Escape');
  await shown.evaluate(openFolds);
  yield { name: 'reader, folds open', page: found };
  await found.setViewport({ width: 390, height: 844 });
  yield { name: 'reader, 390 px', page: found };
  await found.setViewport({ width: 1280, height: 900 });
}

/** @param {Chromium} driver @param {string} site @returns {AsyncGenerator<State>} */
async function* popup(driver, site) {
  await driver.goTo(site + NO_ARTICLE);
  const none = await driver.pressButton();
  await findControl(none, 'button', await message('readAnyway'));
  yield { name: 'popup, no article', page: await pageAt(driver, 'popup') };
  await driver.goTo(site + ARTICLE);
  const shown = await driver.pressButton();
  await findControl(shown, 'switch', /\d/);
  const found = await pageAt(driver, 'popup');
  yield { name: 'popup', page: found };
  await shown.evaluate(openFolds);
  yield { name: 'popup, folds open', page: found };
}

/** @param {Chromium} driver @param {string} site @returns {AsyncGenerator<State>} */
async function* panel(driver, site) {
  await driver.goTo(site + ARTICLE);
  await clickControl(await driver.pressButton(), 'button', await message('openSidePanel'));
  const shown = await driver.sidePanel();
  await findControl(shown, 'heading', /Sennick/);
  const found = await pageAt(driver, 'side-panel');
  yield { name: 'side panel, article', page: found };
  await shown.click('#notes');
  await findControl(shown, 'button', await message('quoteRemove'));
  yield { name: 'side panel, notes', page: found };
  await shown.click('#removed');
  await clickControl(shown, 'switch', /Hide \d+ links/);
  await findControl(shown, 'switch', /links hidden/);
  await shown.evaluate(openFolds);
  yield { name: 'side panel, hidden', page: found };
}

/** @param {Chromium} driver @param {string} state @returns {AsyncGenerator<State>} */
async function* library(driver, state) {
  yield* page(driver, 'library', 'library', state);
  if (state === 'empty') return;
  const shown = await driver.tab();
  await waitUntil('the entry', () => shown.evaluate(() => document.querySelector('.entry-quote')));
  for (const key of ['ArrowDown', 'ArrowDown', 'Space']) await shown.press(key);
  await findControl(shown, 'button', await message('librarySelectNone'));
  yield { name: 'library, selecting', page: await pageAt(driver, 'library') };
  await shown.press('e');
  await findControl(shown, 'button', await message('libraryDone'));
  yield { name: 'library, writing', page: await pageAt(driver, 'library') };
}

/**
 * @param {Chromium} driver
 * @param {string} name of the surface
 * @param {string} title message that is its heading
 * @param {string} [state]
 * @returns {AsyncGenerator<State>}
 */
async function* page(driver, name, title, state) {
  const shown = await driver.goTo(`${driver.origin}/src/surfaces/${name}/${name}.html`);
  await findControl(shown, 'heading', await message(title));
  yield { name: state ? `${name}, ${state}` : name, page: await pageAt(driver, name) };
}

/** @param {Chromium} driver @param {string} name of the surface @returns {Promise<Page>} */
async function pageAt({ browser, origin }, name) {
  const address = `${origin}/src/surfaces/${name}/`;
  const target = browser
    .targets()
    .find((one) => one.url().startsWith(address) && String(one.type()) !== 'tab');
  if (!target) throw new Error(`There is no ${name}.`);
  return target.asPage();
}

/** Runs in the document. */
function openFolds() {
  // Of those with a name, opening one closes the other.
  for (const fold of document.querySelectorAll('details')) {
    fold.removeAttribute('name');
    fold.open = true;
  }
}
