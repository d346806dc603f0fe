// @ts-check
import { openBenchTab } from './bench-tab.mjs';
import { failedLine, lineWriter } from './page-line.mjs';
import { readSaved } from './page-list.mjs';

/**
 * @typedef {import('./page-list.mjs').SavedPage} SavedPage
 * @typedef {object} Run
 * @property {number} jobs browsers at a time
 * @property {number} patience milliseconds a page may take
 * @property {import('./bench-tab.mjs').BrowserChoice} browser
 * @property {AbortSignal} signal
 * @property {(line: string) => void} write
 * @property {typeof import('../console/step.mjs').step} step
 */

/**
 * Reads all pages, each job with a browser of its own that is thrown away and opened anew after
 * anything went wrong in it, so that no page can spoil the next.
 * @param {SavedPage[]} pages
 * @param {Run} run
 * @throws {Error} when stopped, or when not one page could be read
 */
export async function readAll(pages, { step, ...run }) {
  const toLine = await lineWriter();
  const queue = pages.values();
  let done = 0;
  let failed = 0;
  await step('Reading pages', async (report) => {
    const work = async () => {
      const lane = openLane(run);
      try {
        for (const page of queue) {
          run.signal.throwIfAborted();
          const line = await lane
            .read(page)
            .then((found) => toLine(page.id, found), errorLine(page));
          run.signal.throwIfAborted();
          run.write(JSON.stringify(line));
          done += 1;
          if ('error' in line) failed += 1;
          report(`${done} of ${pages.length}${failed > 0 ? `, ${failed} failed` : ''}`);
        }
      } finally {
        await lane.close();
      }
    };
    await Promise.all(Array.from({ length: Math.min(run.jobs, pages.length) }, work));
  });
  if (failed === pages.length) throw new Error('Not one page could be read.');
}

/** @param {SavedPage} page */
function errorLine({ id }) {
  return (/** @type {unknown} */ error) =>
    failedLine(id, error instanceof Error ? error.message : String(error));
}

/** @param {Omit<Run, 'step'>} run */
function openLane({ browser, patience, signal }) {
  /** @type {Awaited<ReturnType<typeof openBenchTab>> | null} */
  let tab = null;
  const close = async () => {
    const closing = tab?.close();
    tab = null;
    await closing;
  };
  /** @param {SavedPage} page */
  const read = async (page) => {
    if (!page.url) throw new Error('Its address is not in urls.json.');
    const html = await readSaved(page);
    tab ??= await openBenchTab(browser, signal);
    try {
      return await within(patience, tab.read(page.url, html));
    } catch (error) {
      await close();
      throw error;
    }
  };
  return { read, close };
}

/**
 * @template T
 * @param {number} patience milliseconds
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
function within(patience, work) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    const error = new Error(`It took longer than ${patience / 1000} s.`);
    timer = setTimeout(() => reject(error), patience);
  });
  return Promise.race([work, /** @type {Promise<never>} */ (late)]).finally(() =>
    clearTimeout(timer),
  );
}
