// @ts-check
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox'} BrowserKind */

/** Program names on Linux, the best first: `firefox-esr` takes unsigned add-ons, and so may `firefox`. */
const PROGRAMS = {
  chromium: [
    'chromium',
    'google-chrome',
    'google-chrome-stable',
    'chromium-browser',
    'microsoft-edge',
    'brave-browser',
  ],
  firefox: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
};

const MAC_APPS = {
  chromium: ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'],
  firefox: ['Firefox', 'Firefox Developer Edition'],
};

const WINDOWS_PROGRAMS = {
  chromium: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
    'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

/**
 * Every place a browser may be installed at on this system, the best first.
 * @param {BrowserKind} kind
 * @param {NodeJS.Platform} [platform]
 * @param {Record<string, string | undefined>} [env]
 * @returns {string[]} absolute paths; most of them will not exist
 */
export function browserPlaces(kind, platform = process.platform, env = process.env) {
  if (platform === 'darwin') return macPlaces(kind);
  if (platform === 'win32') return windowsPlaces(kind, env);
  const folders = (env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return PROGRAMS[kind].flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** @param {BrowserKind} kind */
function macPlaces(kind) {
  return MAC_APPS[kind].flatMap((app) => {
    const program = kind === 'firefox' ? 'firefox' : app;
    return ['/Applications', join(homedir(), 'Applications')].map((folder) =>
      join(folder, `${app}.app`, 'Contents', 'MacOS', program),
    );
  });
}

/**
 * @param {BrowserKind} kind
 * @param {Record<string, string | undefined>} env
 */
function windowsPlaces(kind, env) {
  const folders = [env['ProgramFiles'], env['ProgramFiles(x86)'], env['LOCALAPPDATA']];
  return WINDOWS_PROGRAMS[kind].flatMap((program) =>
    folders.flatMap((folder) => (folder ? [`${folder}\\${program}`] : [])),
  );
}
