// @ts-check
import { join } from 'node:path';
import { step } from '../console/step.mjs';
import { runOrFail } from '../process/run.mjs';
import { ROOT } from '../root.mjs';

/** Every build there is, by the name of its folder under `dist/`. */
export const TARGETS = ['chrome', 'firefox', 'cli'];

/** @type {Record<string, string>} */
const LABELS = {
  chrome: 'Building for Chromium',
  firefox: 'Building for Firefox',
  cli: 'Building the command line',
};

/**
 * Builds into `dist/<target>`, one after the other.
 * @param {string[]} targets out of `TARGETS`
 * @param {{signal: AbortSignal}} options
 * @throws {Error} with the bundler's own words when a build fails
 */
export async function build(targets, { signal }) {
  for (const target of targets) {
    await step(LABELS[target] ?? target, () => buildOne(target, signal));
  }
}

/**
 * @param {string} target
 * @param {AbortSignal} signal
 */
function buildOne(target, signal) {
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  return runOrFail(process.execPath, [vite, 'build', '--mode', target, '--logLevel', 'warn'], {
    signal,
    cwd: ROOT,
    otherwise: `The build for ${target} failed.`,
  });
}
