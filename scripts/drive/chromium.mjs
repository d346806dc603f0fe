// @ts-check
import puppeteer from 'puppeteer-core';
import { endTree } from '../process/stop-tree.mjs';
import { chromiumMemory } from './chromium-memory.mjs';
import { closing, ending, killing } from './closing.mjs';
import { profileFolder } from './profile.mjs';
import { waitUntil } from './surface.mjs';

/**
 * @typedef {import('./surface.mjs').Driver} Driver
 * @typedef {import('./surface.mjs').DriverOptions} DriverOptions
 * @typedef {import('./surface.mjs').Surface} Surface
 * @typedef {import('puppeteer-core').Page} Page
 * @typedef {import('puppeteer-core').Browser} Browser
 */

const ARGUMENTS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=en-GB',
];

/** A screen that is not there is 800 by 600, and cuts the popup short. */
const SCREEN = ['--screen-info={1600x1200}', '--window-size=1280,900'];

/**
 * Opens Chrome, Chromium, Edge or Brave with Lectern installed.
 * @param {DriverOptions} options
 * @returns {Promise<Driver & {browser: Browser}>} and puppeteer's own handle
 * @throws {Error} with the browser's own words where it refuses the extension
 */
export async function openChromium(options) {
  const profile = await profileFolder(options.profile);
  const browser = await launch(options, profile.folder);
  const close = closing(options.signal, {
    gently: () => browser.close(),
    atOnce: () => {
      endProcess(browser);
      profile.remove();
    },
  });
  try {
    const id = await browser.installExtension(options.extension);
    return {
      ...(await drive(browser, id, options.signal)),
      browser,
      kill: killing(browser.process(), close),
      close,
      closed: ending(browser.process()),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * @param {DriverOptions} options
 * @param {string} userDataDir
 */
function launch({ executablePath, headless, signal, args = [] }, userDataDir) {
  signal.throwIfAborted();
  const asRoot = process.getuid?.() === 0;
  return puppeteer.launch({
    executablePath,
    userDataDir,
    headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    args: [...ARGUMENTS, ...(headless ? SCREEN : []), ...(asRoot ? ['--no-sandbox'] : []), ...args],
    // Closing is ours to do: `closing` is told of Ctrl+C by its signal.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/** @param {Browser} browser */
function endProcess(browser) {
  const child = browser.process();
  if (child && child.exitCode === null && child.signalCode === null) endTree(child);
}

/**
 * @param {Browser} browser
 * @param {string} id of the extension
 * @param {AbortSignal} signal
 * @returns {Promise<Omit<Driver, 'kill' | 'close' | 'closed'>>}
 */
async function drive(browser, id, signal) {
  const origin = `chrome-extension://${id}`;
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  /** @type {'light' | 'dark' | undefined} */
  let scheme;
  const opened = async (/** @type {string} */ path) => {
    const found = await openedPage(browser, origin + path, signal);
    if (scheme) await emulate(found, scheme);
    return surface(found);
  };
  return {
    kind: 'chromium',
    origin,
    goTo: async (url) => {
      await page.bringToFront();
      await page.goto(url, { waitUntil: 'load' });
      return surface(page);
    },
    tab: async () => surface(page),
    back: async () => {
      await page.goBack({ waitUntil: 'load' });
      return surface(page);
    },
    pressButton: async () => {
      const extension = (await browser.extensions()).get(id);
      await extension?.triggerAction(page);
      return opened('/src/surfaces/popup/popup.html');
    },
    sidePanel: () => opened('/src/surfaces/side-panel/side-panel.html'),
    command: (name) => command(browser, origin, name),
    buttonTitle: () => buttonTitle(browser, origin),
    memory: () => chromiumMemory(browser, origin, page),
    prefer: async (wanted) => {
      scheme = wanted;
      await emulate(page, wanted);
    },
  };
}

/**
 * @param {Browser} browser
 * @param {string} url
 * @param {AbortSignal} signal
 * @returns {Promise<Page>}
 */
async function openedPage(browser, url, signal) {
  const target = await waitUntil(
    `${url} to open`,
    async () =>
      browser.targets().find((one) => one.url().startsWith(url) && String(one.type()) !== 'tab'),
    { signal },
  );
  return target.asPage();
}

/**
 * @param {Page} page
 * @param {'light' | 'dark'} value
 */
function emulate(page, value) {
  return page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
}

/**
 * Asked of the worker, which may be asleep or not yet ready.
 * @param {Browser} browser
 * @param {string} origin
 * @returns {Promise<string>}
 */
function buttonTitle(browser, origin) {
  return waitUntil('the toolbar button', async () => {
    const target = await browser.waitForTarget(
      (one) => one.type() === 'service_worker' && one.url().startsWith(origin),
    );
    const worker = await target.worker();
    return worker?.evaluate(askTitle);
  });
}

/**
 * @param {Browser} browser
 * @param {string} origin
 * @param {string} name
 * @returns {Promise<void>}
 */
async function command(browser, origin, name) {
  const isOurs = (/** @type {import('puppeteer-core').Target} */ one) =>
    one.type() === 'service_worker' && one.url().startsWith(origin);
  // Asleep, it is started by the first message of a page of ours.
  const target = await browser.waitForTarget(isOurs);
  const worker = await target.worker();
  await worker?.evaluate(dispatchCommand, name);
}

/** Runs in the worker. @param {string} name */
async function dispatchCommand(name) {
  const { tabs, commands } = /** @type {any} */ (globalThis).chrome;
  const [tab] = await tabs.query({ active: true });
  commands.onCommand.dispatch(name, tab);
}

/** Runs in the worker. */
async function askTitle() {
  const { tabs, action } = /** @type {any} */ (globalThis).chrome;
  const [tab] = await tabs.query({ active: true });
  return action.getTitle(tab ? { tabId: tab.id } : {});
}

/**
 * @param {Page} page
 * @returns {Surface}
 */
function surface(page) {
  return {
    evaluate: /** @type {any} */ (page.evaluate.bind(page)),
    click: async (selector) => {
      const element = await page.waitForSelector(selector);
      await element?.click();
    },
    clickAt: (x, y) => page.mouse.click(x, y),
    type: (selector, text) => page.type(selector, text),
    press: (key) => page.keyboard.press(/** @type {any} */ (key)),
    screenshot: () => page.screenshot(),
  };
}
