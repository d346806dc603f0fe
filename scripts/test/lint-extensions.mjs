// @ts-check
import { join } from 'node:path';
import { step } from '../console/step.mjs';
import { run } from '../process/run.mjs';
import { ROOT } from '../root.mjs';

/** The linter is Firefox's: these two say only that a manifest is in Chrome's dialect. */
const CHROME_DIALECT = new Set(['BACKGROUND_SERVICE_WORKER_NOFALLBACK', 'ADDON_ID_REQUIRED']);

/**
 * Runs `web-ext lint` over both builds.
 * @param {{signal: AbortSignal}} options
 * @throws {Error} naming each error it found
 */
export async function lintExtensions({ signal }) {
  await lint('firefox', new Set(), signal);
  await lint('chrome', CHROME_DIALECT, signal);
}

/**
 * @param {string} target
 * @param {Set<string>} allowed codes
 * @param {AbortSignal} signal
 */
async function lint(target, allowed, signal) {
  const { output } = await step(`Linting the ${target} build`, () => webExtLint(target, signal));
  const errors = reportIn(output).errors.filter((error) => !allowed.has(error.code));
  if (errors.length === 0) return;
  const lines = errors.map((error) => `${error.code} ${error.file ?? ''}: ${error.message}`);
  throw new Error(`web-ext lint found errors in dist/${target}:\n${lines.join('\n')}`);
}

/**
 * @param {string} target
 * @param {AbortSignal} signal
 */
function webExtLint(target, signal) {
  const program = join(ROOT, 'node_modules', 'web-ext', 'bin', 'web-ext.js');
  const folder = join(ROOT, 'dist', target);
  return run(process.execPath, [program, 'lint', '--output', 'json', '--source-dir', folder], {
    signal,
  });
}

/**
 * The report stands in one line; warnings of Node may stand around it.
 * @param {string} output
 * @returns {{errors: {code: string, message: string, file?: string}[]}}
 */
function reportIn(output) {
  const line = output.split('\n').find((one) => one.startsWith('{'));
  if (!line) throw new Error(`web-ext lint gave no report:\n${output.slice(-2000)}`);
  return JSON.parse(line);
}
