// @ts-check
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { step } from '../console/step.mjs';
import { runOrFail } from '../process/run.mjs';
import { ROOT } from '../root.mjs';

/**
 * Runs `npm ci` where `node_modules` is missing or is not what `package-lock.json` asks for.
 * @param {{signal: AbortSignal}} options
 * @throws {Error} with npm's own words when it fails
 */
export async function installPackages({ signal }) {
  if (await isInstalled()) return;
  await step('Installing packages', (report) =>
    runOrFail(...npm(['ci', '--no-audit', '--no-fund']), {
      signal,
      cwd: ROOT,
      onLine: (line) => line.startsWith('npm warn') || report(line),
      otherwise: 'npm could not install the packages. Are you online?',
    }),
  );
}

/**
 * Compares contents, not times: `npm install` leaves the two lock files in either order.
 */
async function isInstalled() {
  const [wanted, present] = await Promise.all([
    lockedPackages(join(ROOT, 'package-lock.json')),
    lockedPackages(join(ROOT, 'node_modules', '.package-lock.json')).catch(() => null),
  ]);
  if (!present) return false;
  return Object.entries(wanted).every(([path, lock]) => {
    const found = present[path];
    return path === '' || (found ? found.version === lock.version : lock.optional === true);
  });
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, {version?: string, optional?: boolean}>>}
 */
async function lockedPackages(file) {
  return JSON.parse(await readFile(file, 'utf8')).packages;
}

/**
 * The npm that started us where there is one, so that no shell is needed to find it.
 * @param {string[]} args
 * @returns {[string, string[]]}
 */
function npm(args) {
  const path = process.env['npm_execpath'];
  if (path?.endsWith('.js')) return [process.execPath, [path, ...args]];
  return process.platform === 'win32' ? ['cmd', ['/c', 'npm', ...args]] : ['npm', args];
}
