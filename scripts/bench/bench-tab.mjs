// @ts-check
import { openChromium } from '../drive/chromium.mjs';
import { hideWithKit, linksOf, readWithKit } from './in-worker.mjs';
import { serveAlone } from './serve-page.mjs';

/**
 * @typedef {import('./in-worker.mjs').ReadingResult} ReadingResult
 * @typedef {import('./in-worker.mjs').Links} Links
 * @typedef {Omit<import('../drive/surface.mjs').DriverOptions, 'signal'>} BrowserChoice
 */

/** Where the build puts what is injected into a page to read it. */
const PAGE_KIT = '/src/page/page-kit.iife.js';
const HIDING_STYLE = '/hiding.css';

const SWITCHES = [
  // A page asks for more than requests: names to look up, hosts to connect to. None is answered.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  // Else a page saved from http: is opened at https:.
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
];

/**
 * A tab of a browser of its own, with the extension in it and no network.
 * @param {BrowserChoice} choice
 * @param {AbortSignal} signal
 */
export async function openBenchTab(choice, signal) {
  const driver = await openChromium({ ...choice, args: SWITCHES, signal });
  try {
    const { browser, origin, close } = driver;
    const page = (await browser.pages())[0] ?? (await browser.newPage());
    const worker = await extensionWorker(browser, origin);
    const serve = await serveAlone(await page.createCDPSession());
    const broken = whenBroken(browser, page);
    return {
      close,
      /**
       * @param {string} url
       * @param {Buffer} html
       * @returns {Promise<{read: ReadingResult, links: Links}>}
       */
      read: (url, html) => {
        serve(url, html);
        const reading = async () => {
          await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 0 });
          const read = await worker.evaluate(readWithKit, PAGE_KIT);
          const hide = await worker.evaluate(hideWithKit, PAGE_KIT, HIDING_STYLE);
          return { read, links: { ...(await worker.evaluate(linksOf)), hide } };
        };
        return Promise.race([reading(), broken]);
      },
    };
  } catch (error) {
    await driver.close();
    throw error;
  }
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} origin
 * @returns {Promise<import('puppeteer-core').WebWorker>}
 */
async function extensionWorker(browser, origin) {
  const target = await browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith(origin),
  );
  const worker = await target.worker();
  if (!worker) throw new Error('The extension has no worker.');
  await untilReady(worker);
  return worker;
}

const MOST_LOOKS = 100;
const PAUSE = 50;

/**
 * A worker can be spoken to before the browser has given it the extension's functions.
 * @param {import('puppeteer-core').WebWorker} worker
 */
async function untilReady(worker) {
  const isReady = () => Boolean(/** @type {any} */ (globalThis).chrome?.scripting);
  for (let look = 0; look < MOST_LOOKS; look++) {
    if (await worker.evaluate(isReady)) return;
    await new Promise((done) => setTimeout(done, PAUSE));
  }
  throw new Error("The extension's worker did not start.");
}

/**
 * @param {import('puppeteer-core').Browser} browser
 * @param {import('puppeteer-core').Page} page
 * @returns {Promise<never>} rejects when the browser or the tab crashes
 */
function whenBroken(browser, page) {
  const broken = new Promise((_, reject) => {
    browser.once('disconnected', () => reject(new Error('The browser crashed.')));
    page.once('error', () => reject(new Error('The tab crashed.')));
  });
  broken.catch(() => undefined);
  return /** @type {Promise<never>} */ (broken);
}
