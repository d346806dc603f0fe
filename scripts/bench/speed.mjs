// @ts-check
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { step } from '../console/step.mjs';
import { findBrowser } from '../set-up/find-browser.mjs';
import { openContest } from './contest.mjs';
import { listPages, readSaved } from './page-list.mjs';
import { speedTable, summarise } from './speed-table.mjs';

/** @typedef {import('./page-list.mjs').SavedPage} SavedPage */

const ENTRY = 'test/bench/race.ts';
/** Pages read beforehand and not counted: the first readings are the compiler's. */
const WARM_UP = 20;

/**
 * Times how long the readers take over the pages of `folder/html` and prints median and 95th
 * percentile, in milliseconds a page: as a table, or as one JSON object.
 * @param {object} options
 * @param {string} options.folder with `html/ID.html` (or `.html.gz`) and `urls.json`
 * @param {boolean} options.json
 * @param {number | undefined} options.limit how many pages at most
 * @param {string[] | undefined} options.types page types to keep, as `ground-truth/ID.json` names them
 * @param {AbortSignal} options.signal
 * @throws {Error} when there are no such pages, or no browser
 */
export async function benchSpeed({ folder, json, limit, types, signal }) {
  const pages = await choose(await listPages(folder, {}), { folder, types, limit });
  const executablePath = await findBrowser('chromium', { signal });
  const times = await step('Timing', (report) => race(pages, executablePath, report, signal));
  if (times.length === 0) throw new Error('No page could be read.');
  const summary = summarise(times);
  console.log(json ? JSON.stringify({ ...summary, pages: times.length }) : speedTable(summary));
  if (times.length < pages.length) console.error(`${pages.length - times.length} pages left out.`);
}

/**
 * @param {SavedPage[]} pages
 * @param {{folder: string, types: string[] | undefined, limit: number | undefined}} choice
 */
async function choose(pages, { folder, types, limit }) {
  if (!types) return pages.slice(0, limit);
  const wanted = await Promise.all(
    pages.map(async ({ id }) => types.includes(await typeOf(folder, id))),
  );
  const chosen = pages.filter((_, at) => wanted[at]).slice(0, limit);
  if (chosen.length === 0)
    throw new Error(`No page of ${folder} is of type ${types.join(' or ')}.`);
  return chosen;
}

/** @param {string} folder @param {string} id @returns {Promise<string>} empty where nobody says */
async function typeOf(folder, id) {
  const file = join(folder, 'ground-truth', `${id}.json`);
  const text = await readFile(file, 'utf8').catch(() => '{}');
  return JSON.parse(text)['page_type'] ?? '';
}

/**
 * @param {SavedPage[]} pages
 * @param {string} executablePath
 * @param {(detail: string) => void} report
 * @param {AbortSignal} signal
 * @returns {Promise<Record<string, number>[]>} milliseconds by reader, a page each; pages that some
 *   reader gave up on are left out for all
 */
async function race(pages, executablePath, report, signal) {
  const contest = await openContest(executablePath, ENTRY);
  const run = async (/** @type {SavedPage} */ page) => {
    signal.throwIfAborted();
    const html = (await readSaved(page)).toString('utf8');
    return contest.call('race', html, page.url ?? 'about:blank').catch(() => null);
  };
  try {
    for (const page of pages.slice(0, WARM_UP)) await run(page);
    const times = [];
    for (const [at, page] of pages.entries()) {
      times.push(await run(page));
      report(`${at + 1} of ${pages.length}`);
    }
    return times.filter((one) => one !== null);
  } finally {
    await contest.close();
  }
}
