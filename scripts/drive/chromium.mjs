// @ts-check
import puppeteer from 'puppeteer-core';
import { endTree } from '../process/stop-tree.mjs';
import { chromiumMemory } from './chromium-memory.mjs';
import { closing, ending, killing } from './closing.mjs';
import { profileFolder } from './profile.mjs';
import { WELCOME, waitUntil } from './surface.mjs';

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
    const id = await install(browser, options);
    if (!options.welcome) await closeWelcome(browser, options.signal);
    return {
      ...(await drive(browser, id, options)),
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
function launch({ executablePath, headless, signal, names = [], args = [] }, userDataDir) {
  signal.throwIfAborted();
  const asRoot = process.getuid?.() === 0;
  return puppeteer.launch({
    executablePath,
    userDataDir,
    headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    args: [
      ...ARGUMENTS,
      ...(headless ? SCREEN : []),
      ...(asRoot ? ['--no-sandbox'] : []),
      ...(names.length > 0 ? [resolving(names)] : []),
      ...args,
    ],
    // Closing is ours to do: `closing` is told of Ctrl+C by its signal.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/**
 * @param {Browser} browser
 * @param {DriverOptions} options
 * @returns {Promise<string>} the extension's id
 */
async function install(browser, { extension, inPrivate = false }) {
  if (!inPrivate) return browser.installExtension(extension);
  const session = await browser.target().createCDPSession();
  const wanted = { path: extension, enableInIncognito: true };
  const { id } = await session.send(/** @type {any} */ ('Extensions.loadUnpacked'), wanted);
  return /** @type {any} */ (id);
}

/** @param {Browser} browser */
const welcomes = async (browser) =>
  (await browser.pages()).filter((page) => page.url().endsWith(WELCOME));

/**
 * Each of these profiles has Lectern anew, and whoever drives the browser has one tab. A build that
 * does not run opens none.
 * @param {Browser} browser
 * @param {AbortSignal} signal
 */
async function closeWelcome(browser, signal) {
  const isOpen = async () => (await welcomes(browser)).length > 0;
  const patience = 15_000;
  await waitUntil('the welcome page', isOpen, { signal, patience }).catch(() => undefined);
  for (const page of await welcomes(browser)) await page.close();
}

/** @param {string[]} names */
const resolving = (names) =>
  `--host-resolver-rules=${names.map((name) => `MAP ${name} 127.0.0.1`).join(', ')}`;

/** @param {Browser} browser */
function endProcess(browser) {
  const child = browser.process();
  if (child && child.exitCode === null && child.signalCode === null) endTree(child);
}

/**
 * @param {Browser} browser
 * @param {string} id of the extension
 * @param {DriverOptions} options
 * @returns {Promise<Omit<Driver, 'kill' | 'close' | 'closed'>>}
 */
async function drive(browser, id, { signal, extension: folder }) {
  const origin = `chrome-extension://${id}`;
  const first = (await browser.pages())[0] ?? (await browser.newPage());
  let page = first;
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
    noteFrame: () => noteFrame(page, signal),
    command: (name) => command(browser, origin, name, page !== first),
    stopBackground: () => stopWorkers(page),
    welcomes: async () => (await welcomes(browser)).length,
    update: async () => {
      await browser.installExtension(folder);
      await workerOf(browser, origin, false);
    },
    buttonTitle: () => buttonTitle(browser, origin),
    openPrivateWindow: async () => {
      const worker = await workerOf(browser, origin, false);
      const target = browser.waitForTarget((one) => one.url() === 'about:blank#private');
      await worker.evaluate(openPrivate);
      page = (await (await target).page()) ?? first;
    },
    closePrivateWindow: async () => {
      await page.close();
      page = first;
    },
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
  return waitUntil('the toolbar button', async () =>
    (await workerOf(browser, origin, false)).evaluate(askTitle),
  );
}

/**
 * @param {Browser} browser
 * @param {string} origin
 * @param {string} name
 * @param {boolean} isPrivate whether it is given in a private window
 * @returns {Promise<void>}
 */
async function command(browser, origin, name, isPrivate) {
  await (await workerOf(browser, origin, isPrivate)).evaluate(dispatchCommand, name);
}

/**
 * Asleep, it is started by the first message of a page of ours. After an update the one before is
 * still listed, and the new one has no functions at first.
 * @param {Browser} browser
 * @param {string} origin
 * @param {boolean} isPrivate whether the one of private windows is meant
 * @returns {Promise<import('puppeteer-core').WebWorker>}
 */
function workerOf(browser, origin, isPrivate) {
  return waitUntil('the worker', async () => {
    const isOurs = (/** @type {import('puppeteer-core').Target} */ one) =>
      one.type() === 'service_worker' && one.url().startsWith(origin);
    const ready = browser
      .targets()
      .filter(isOurs)
      .map(async (target) => {
        const worker = await target.worker();
        if ((await worker?.evaluate(asksForPrivate)) !== isPrivate)
          throw new Error('Not that one.');
        return worker;
      });
    // One that has just ended answers nothing at all.
    return Promise.race([Promise.any(ready), pause(1000).then(() => null)]);
  });
}

const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Runs in the worker; null where it is not ready yet. */
function asksForPrivate() {
  const { chrome } = /** @type {any} */ (globalThis);
  return chrome?.action ? chrome.extension.inIncognitoContext : null;
}

/** Runs in the worker. */
async function openPrivate() {
  const { windows } = /** @type {any} */ (globalThis).chrome;
  await windows.create({ incognito: true, url: 'about:blank#private' });
}

/** @param {Page} page */
async function stopWorkers(page) {
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
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
 * @param {AbortSignal} signal
 * @returns {Promise<Surface>}
 */
async function noteFrame(page, signal) {
  const frame = await waitUntil(
    'the frame for a note',
    async () => page.frames().find((one) => one.url().includes('/note-frame.html')),
    { signal },
  );
  return {
    ...surface(page),
    evaluate: /** @type {any} */ (frame.evaluate.bind(frame)),
    click: (selector) => frame.click(selector),
    type: (selector, text) => frame.type(selector, text),
  };
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
      await clicked(element?.click());
    },
    clickAt: (x, y) => clicked(page.mouse.click(x, y)),
    drag: async (from, to) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.mouse.up();
    },
    type: (selector, text) => page.type(selector, text),
    press: (key) => page.keyboard.press(/** @type {any} */ (key)),
    screenshot: () => page.screenshot(),
  };
}

/**
 * A popup that closes over what was clicked in it never answers the browser's own question.
 * @param {Promise<void> | undefined} click
 */
async function clicked(click) {
  await click?.catch((error) => {
    if (!/dispatchMouseEvent.*Target closed/.test(String(error))) throw error;
  });
}
