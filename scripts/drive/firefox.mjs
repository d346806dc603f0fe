// @ts-check
import { spawn } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GECKO_ID } from '../build/firefox-manifest.mjs';
import { endTree } from '../process/stop-tree.mjs';
import { closing, ending, killing } from './closing.mjs';
import { FIREFOX_MEMORY } from './firefox-memory.mjs';
import { firefoxSurface } from './firefox-surface.mjs';
import { connectMarionette } from './marionette.mjs';
import { profileFolder } from './profile.mjs';
import { WELCOME, waitUntil } from './surface.mjs';

/**
 * @typedef {import('./surface.mjs').Driver} Driver
 * @typedef {import('./surface.mjs').DriverOptions} DriverOptions
 * @typedef {import('./marionette.mjs').Marionette} Marionette
 */

/** Host part of our pages' addresses, set ahead so that storage is found again after a restart. */
const HOST = '5b8f6f0e-2f5d-4d0a-9f43-6c656374726e';

/** @type {Record<string, string | number | boolean>} */
const PREFERENCES = {
  'marionette.port': 0,
  'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: HOST }),
  // An add-on that is loaded for the session counts as uninstalled when the browser ends.
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  // Killed on purpose, it would come back in safe mode, without add-ons.
  'toolkit.startup.max_resumed_crashes': -1,
  'browser.sessionstore.resume_from_crash': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.aboutwelcome.enabled': false,
  'browser.tabs.warnOnClose': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.policy.dataSubmissionPolicyBypassNotification': true,
  'app.update.enabled': false,
  'intl.locale.requested': 'en-GB',
};

/**
 * Opens Firefox with Lectern loaded for the session.
 * @param {DriverOptions} options
 * @returns {Promise<Driver>}
 * @throws {Error} with Firefox's own words where it refuses the add-on
 */
export async function openFirefox(options) {
  options.signal.throwIfAborted();
  const profile = await profileFolder(options.profile);
  await rm(join(profile.folder, PORT_FILE), { force: true });
  await writeFile(join(profile.folder, 'user.js'), preferenceLines(options));
  const child = launch(options, profile.folder);
  /** @type {Marionette | undefined} */
  let marionette;
  const close = closing(options.signal, {
    gently: () => quit(child, marionette),
    atOnce: () => {
      if (child.exitCode === null && child.signalCode === null) endTree(child);
      profile.remove();
    },
  });
  try {
    marionette = await connectMarionette(
      await marionettePort(child, profile.folder, options.signal),
    );
    await install(marionette, options);
    if (!options.welcome) await marionette.inChrome(CLOSE_WELCOME);
    if (options.inPrivate) await marionette.inChrome(LET_INTO_PRIVATE);
    const kill = killing(child, close);
    return { ...drive(marionette, options), kill, close, closed: ending(child) };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * @param {Marionette} marionette
 * @param {DriverOptions} options
 */
function install(marionette, { extension }) {
  return marionette.send('Addon:Install', { path: extension, temporary: true });
}

const PORT_FILE = 'MarionetteActivePort';

/** @param {Pick<DriverOptions, 'names' | 'preferences'>} options */
function preferenceLines({ names = [], preferences = {} }) {
  const named = { 'network.dns.localDomains': names.join(',') };
  return Object.entries({ ...PREFERENCES, ...named, ...preferences })
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

/**
 * @param {DriverOptions} options
 * @param {string} profile
 */
function launch({ executablePath, headless }, profile) {
  const args = ['-no-remote', '-profile', profile, '-marionette', '-remote-allow-system-access'];
  if (headless) args.push('-headless', '-width', '1280', '-height', '900');
  return spawn(executablePath, args, { stdio: 'ignore', detached: process.platform !== 'win32' });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} profile
 * @param {AbortSignal} signal
 * @returns {Promise<number>}
 */
function marionettePort(child, profile, signal) {
  /** @type {Error | undefined} */
  let failure;
  child.once('error', (error) => (failure = error));
  return waitUntil(
    'Firefox to start',
    async () => {
      if (failure) throw failure;
      return Number(await readFile(join(profile, PORT_FILE), 'utf8'));
    },
    { signal, patience: 60_000 },
  );
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {Marionette | undefined} marionette
 */
async function quit(child, marionette) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  marionette?.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
  if (!marionette) endTree(child, 'SIGTERM');
  await gone;
  marionette?.hangUp();
}

/** Scripts that run with the browser's own rights find our add-on by this. */
const EXTENSION = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const extension = ExtensionParent.GlobalManager.getExtension(${JSON.stringify(GECKO_ID)});
  const button = ExtensionParent.apiManager.global.browserActionFor(extension);`;

/** Each finds the `<browser>` element that shows a document. */
const POPUP = `document.querySelector('browser[webextension-view-type="popup"]')`;
const SIDEBAR = `document.getElementById('sidebar')?.contentDocument?.querySelector('browser[webextension-view-type="sidebar"]')`;
const TAB = 'gBrowser.selectedBrowser';
const NOTE_FRAME = `gBrowser.selectedBrowser.browsingContext.getAllBrowsingContextsInSubtree()
  .filter((one) => one.currentURI?.spec.includes('/note-frame.html'))
  .map((browsingContext) => ({ browsingContext }))[0]`;

/**
 * @param {Marionette} marionette
 * @param {DriverOptions} options
 * @returns {Omit<Driver, 'kill' | 'close' | 'closed'>}
 */
function drive(marionette, options) {
  const { signal } = options;
  const { inChrome } = marionette;
  const surface = (/** @type {string} */ place) => firefoxSurface(marionette, place);
  const opened = async (/** @type {string} */ place, /** @type {string} */ path) => {
    const found = surface(place);
    const isThere = () => location.href + document.readyState;
    await waitUntil(
      `${path} to open`,
      async () => (await found.evaluate(isThere)).match(`${path}.*complete$`),
      { signal },
    );
    return found;
  };
  return {
    kind: 'firefox',
    origin: `moz-extension://${HOST}`,
    goTo: async (url) => {
      await inChrome(NAVIGATE, url);
      return surface(TAB);
    },
    tab: async () => surface(TAB),
    back: async () => {
      await inChrome(BACK);
      return surface(TAB);
    },
    pressButton: async () => {
      await inChrome(PRESS_BUTTON);
      return opened(POPUP, '/popup.html');
    },
    sidePanel: async () => {
      const panel = await opened(SIDEBAR, '/side-panel.html');
      await inChrome(WIDEN_SIDEBAR);
      return panel;
    },
    update: () => install(marionette, options),
    noteFrame: () => opened(NOTE_FRAME, '/note-frame.html'),
    command: (name) => inChrome(`${EXTENSION} extension.shortcuts.onCommand(args[0]);`, name),
    stopBackground: () => inChrome(STOP_BACKGROUND),
    welcomes: () => inChrome(`return ${WELCOMES}.length;`),
    memory: () => inChrome(FIREFOX_MEMORY, `moz-extension://${HOST}`),
    buttonTitle: () =>
      inChrome(`${EXTENSION} return button.action.getContextData(gBrowser.selectedTab).title;`),
    openPrivateWindow: async () => {
      const opened = await marionette.send('WebDriver:NewWindow', {
        type: 'window',
        private: true,
      });
      await marionette.send('WebDriver:SwitchToWindow', { handle: opened.handle });
    },
    closePrivateWindow: async () => {
      const [first] = await marionette.send('WebDriver:CloseChromeWindow');
      await marionette.send('WebDriver:SwitchToWindow', { handle: first });
    },
    prefer: (scheme) => inChrome(PREFER, scheme === 'dark'),
  };
}

const WELCOMES = `gBrowser.tabs.filter((tab) => tab.linkedBrowser.currentURI.spec.endsWith('${WELCOME}'))`;

/**
 * Lectern is installed anew each time, and whoever drives the browser has one tab. A build that does
 * not run opens none.
 */
const CLOSE_WELCOME = `
  const end = Date.now() + 15000;
  while (${WELCOMES}.length === 0 && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 20));
  for (const tab of ${WELCOMES}) gBrowser.removeTab(tab);`;

/** What "Run in private windows" does on the add-on's own page. */
const LET_INTO_PRIVATE = `${EXTENSION}
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
  await ExtensionPermissions.add(extension.id, allowed, extension);
  await (await AddonManager.getAddonByID(extension.id)).reload();`;

/** A popup that is still open would be closed by the button, not opened. */
const PRESS_BUTTON = `${EXTENSION}
  const popup = () => ${POPUP};
  popup()?.closest('panel')?.hidePopup();
  while (popup()) await new Promise((resolve) => setTimeout(resolve, 20));
  await button.triggerAction(window);`;

/** Even while it answers: a browser that is short of memory asks no more than that. */
const STOP_BACKGROUND = `${EXTENSION}
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });`;

/** As wide as Chromium's side panel is at first. */
const WIDEN_SIDEBAR = `document.getElementById('sidebar-box').style.width = '360px';`;

/** Pages follow the first; the browser's own window, and with it the sidebar, the second. */
const PREFER = `
  Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', args[0] ? 0 : 1);
  Services.prefs.setIntPref('ui.systemUsesDarkTheme', args[0] ? 1 : 0);`;

/** Ends when the tab has loaded what it was sent to. */
const LOADED = `
  await new Promise((resolve) => {
    const listener = {
      onStateChange(web, request, flags) {
        const { STATE_STOP, STATE_IS_NETWORK, STATE_IS_WINDOW } = Ci.nsIWebProgressListener;
        if (!web.isTopLevel || !(flags & STATE_STOP) || !(flags & (STATE_IS_NETWORK | STATE_IS_WINDOW))) return;
        gBrowser.removeProgressListener(listener);
        resolve();
      },
    };
    gBrowser.addProgressListener(listener);
    go();
  });`;

const NAVIGATE = `
  const go = () => gBrowser.selectedBrowser.fixupAndLoadURIString(args[0], {
    triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
  });
  ${LOADED}`;

/**
 * A page that comes back out of the browser's memory reports no load: its address tells. Firefox
 * has no way back to a page that nobody has clicked in (`browser.navigation.requireUserInteraction`).
 */
const BACK = `
  const tab = () => gBrowser.selectedBrowser;
  const before = tab().currentURI.spec;
  const moved = () => tab().currentURI.spec !== before && !tab().webProgress.isLoadingDocument;
  const end = Date.now() + 30000;
  const pause = async (what) => {
    if (Date.now() > end) throw new Error(what);
    await new Promise((resolve) => setTimeout(resolve, 20));
  };
  while (!tab().canGoBack) await pause('There is no way back: has anybody clicked in the page?');
  tab().goBack();
  while (!moved()) await pause('The way back led nowhere.');`;
