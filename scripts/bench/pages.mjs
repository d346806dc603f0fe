// @ts-check
import { availableParallelism } from 'node:os';
import { step } from '../console/step.mjs';
import { findBrowser } from '../set-up/find-browser.mjs';
import { freshExtension } from './fresh-extension.mjs';
import { openOutput } from './output.mjs';
import { listPages } from './page-list.mjs';
import { readAll } from './read-all.mjs';

const TIMEOUT_SECONDS = 20;

/**
 * Reads the pages of `folder/html` in Chromium with the built extension and writes a JSON line for
 * each, in the order they are done. A page that cannot be read has its error in its line.
 * @param {object} options
 * @param {string} options.folder with `html/ID.html` (or `.html.gz`) and `urls.json`
 * @param {string | undefined} options.out file to write to; standard output when absent
 * @param {string[] | undefined} options.only ids of the pages to read; all when absent
 * @param {number | undefined} options.limit how many at most
 * @param {number | undefined} options.jobs how many browsers at a time; one a processor when absent
 * @param {number | undefined} options.timeout seconds a page may take
 * @param {AbortSignal} options.signal
 * @throws {Error} when there are no pages, no browser or no build
 */
export async function benchPages({ folder, out, only, limit, jobs, timeout, signal }) {
  const pages = await listPages(folder, { only, limit });
  const executablePath = await findBrowser('chromium', { signal });
  const extension = await freshExtension({ signal });
  const output = openOutput(out, signal);
  try {
    await readAll(pages, {
      jobs: jobs ?? availableParallelism(),
      patience: (timeout ?? TIMEOUT_SECONDS) * 1000,
      browser: { executablePath, extension: extension.folder, headless: true },
      signal: output.signal,
      write: output.write,
      step,
    });
  } catch (error) {
    if (output.wanted()) throw error;
  } finally {
    await output.close();
    extension.remove();
  }
}
