// @ts-check
import { access, constants, readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { step } from '../console/step.mjs';
import { run, runOrFail } from '../process/run.mjs';
import { browserPlaces } from './browser-places.mjs';

/** @typedef {import('./browser-places.mjs').BrowserKind} BrowserKind */

/**
 * A browser to drive: the one `BROWSER_PATH` names, else one that is installed, else (on Debian and
 * Ubuntu, as root) one installed now from the distribution.
 * @param {BrowserKind} kind
 * @param {{signal: AbortSignal}} options
 * @returns {Promise<string>} absolute path of its program
 * @throws {Error} saying what to install when there is none
 */
export async function findBrowser(kind, { signal }) {
  const named = process.env['BROWSER_PATH'];
  if (named && kindOf(named) === kind) return confirmed(named);
  const found = await firstProgram(browserPlaces(kind));
  if (found) return found;
  if (!(await canInstall())) throw new Error(ADVICE[kind]);
  return installFromDistribution(kind, signal);
}

/** @type {Record<BrowserKind, string>} */
const PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };

/** @type {Record<BrowserKind, string>} */
const ADVICE = {
  chromium:
    'No Chrome, Chromium, Edge or Brave was found. Install one of them (on Debian or Ubuntu: "sudo apt-get install chromium"), or set BROWSER_PATH to the program of one you have.',
  firefox:
    'No Firefox was found. Install it (on Debian: "sudo apt-get install firefox-esr"), or set BROWSER_PATH to the program of one you have.',
};

/**
 * @param {string} path
 * @returns {BrowserKind} told by the program's name
 */
function kindOf(path) {
  return /firefox|librewolf|waterfox/i.test(basename(path)) ? 'firefox' : 'chromium';
}

/** @param {string} path */
async function confirmed(path) {
  if (await isProgram(path)) return path;
  throw new Error(`BROWSER_PATH names ${path}, and there is no program there.`);
}

/** @param {string[]} paths */
async function firstProgram(paths) {
  for (const path of paths) if (await isProgram(path)) return path;
  return null;
}

/** @param {string} path */
async function isProgram(path) {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

async function canInstall() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  return /^(ID|ID_LIKE)=.*\b(debian|ubuntu)\b/m.test(release);
}

/**
 * @param {BrowserKind} kind
 * @param {AbortSignal} signal
 */
async function installFromDistribution(kind, signal) {
  const name = PACKAGES[kind];
  await step(`Installing ${name} from the distribution`, async (report) => {
    const options = { signal, env: { DEBIAN_FRONTEND: 'noninteractive' }, onLine: report };
    // An index that cannot be refreshed may still be good enough to install from.
    await run('apt-get', ['update'], options);
    await runOrFail('apt-get', ['install', '-y', '--no-install-recommends', name], {
      ...options,
      otherwise: `${name} could not be installed. ${ADVICE[kind]}`,
    });
  });
  const found = await firstProgram(browserPlaces(kind));
  if (!found) throw new Error(ADVICE[kind]);
  return found;
}
