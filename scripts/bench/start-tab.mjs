// @ts-check
import { openChromium } from '../drive/chromium.mjs';
import { clickControl } from '../drive/find-control.mjs';
import { message } from '../start/message.mjs';
import { countAnalyses } from './count-analyses.mjs';
import { serveAlone } from './serve-page.mjs';

/** @typedef {{url: string, html: Buffer}} Page */

/** Milliseconds after which nothing more of a page is looked at. */
const SETTLED = 4000;
/** Milliseconds: a popup that shows no text by then says why there is none. */
const MOST_WAIT = 20_000;

/**
 * A browser with one build in it, and what can be measured there.
 * @param {{executablePath: string, extension: string}} choice
 * @param {AbortSignal} signal
 */
export async function openStartTab(choice, signal) {
  const args = ['--host-resolver-rules=MAP * ~NOTFOUND', '--disable-features=HttpsUpgrades'];
  const driver = await openChromium({ ...choice, headless: true, args, signal });
  const tab = (await driver.browser.pages())[0];
  if (!tab) throw new Error('There is no tab.');
  const session = await tab.createCDPSession();
  const serve = await serveAlone(session);
  const goTo = async (/** @type {Page} */ { url, html }) => {
    serve(url, html);
    await tab.goto(url, { waitUntil: 'domcontentloaded', timeout: 0 });
  };
  return {
    close: driver.close,
    /**
     * Milliseconds from the popup's beginning until it shows the text, and until it shows what can
     * be hidden; null where it shows none.
     * @param {Page} page
     */
    popup: async (page) => {
      await goTo(page);
      await pause(500);
      const popup = await driver.pressButton();
      const times = await popup.evaluate(untilShown, MOST_WAIT);
      await popup.evaluate(() => close()).catch(() => undefined);
      return times;
    },
    /**
     * How often a page is analysed, and again when the popup is opened over it after that, with the
     * panel open all the time.
     * @param {readonly Page[]} pages the first is only to open the panel at
     */
    analyses: async ([first, ...others]) => {
      if (!first) throw new Error('There are no pages.');
      const count = await countAnalyses(session);
      await goTo(first);
      await clickControl(await driver.pressButton(), 'button', await message('openSidePanel'));
      await pause(SETTLED);
      await count();
      /** @type {{navigation: number, again: number}[]} */
      const counted = [];
      for (const page of others) {
        await goTo(page);
        await pause(SETTLED);
        const navigation = await count();
        const popup = await driver.pressButton();
        await popup.evaluate(untilShown, MOST_WAIT);
        counted.push({ navigation, again: await count() });
        await popup.evaluate(() => close()).catch(() => undefined);
      }
      return counted;
    },
  };
}

const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Runs in the popup.
 * @param {number} most milliseconds that are waited
 * @returns {Promise<{text: number, lists: number} | null>}
 */
async function untilShown(most) {
  const shown = (/** @type {string} */ selector) =>
    new Promise((/** @type {(ms: number | null) => void} */ resolve) => {
      const look = () => {
        const element = document.querySelector(selector);
        if (element?.textContent) resolve(performance.now());
        else if (performance.now() > most) resolve(null);
        else setTimeout(look, 1);
      };
      look();
    });
  const [text, lists] = await Promise.all([shown('.article-body'), shown('[role="switch"]')]);
  return text === null || lists === null ? null : { text, lists };
}
