// @ts-check
import { existsSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { step } from '../../console/step.mjs';
import { findBrowser } from '../../set-up/find-browser.mjs';
import { readGold } from '../corpus.mjs';
import { fidelityTable } from './fidelity-table.mjs';
import { ReadLane } from './read-lane.mjs';
import { KINDS } from './wanted-parts.mjs';

/**
 * @typedef {import('../corpus.mjs').Gold} Gold
 * @typedef {import('./read-lane.mjs').Counts} Counts
 * @typedef {Record<string, Counts[]>} Results a page each, by extractor
 */

const EXTRACTORS = ['lectern', 'readability', 'defuddle'];

/**
 * Counts what of the pages of a folder comes out as it was written, ours beside Readability and
 * Defuddle on the same pages in one browser, and prints it as a Markdown table.
 * @param {object} options
 * @param {string} options.folder with `html/`, `urls.json` and `ground-truth/`
 * @param {string[] | undefined} options.types page types to keep
 * @param {number | undefined} options.limit how many pages at most
 * @param {string | undefined} options.losses file for what each lost: a JSON line a page
 * @param {AbortSignal} options.signal
 * @throws {Error} when the folder has no gold texts, or there is no browser
 */
export async function benchFidelity({ folder, types, limit, losses, signal }) {
  const pages = choose(folder, types).slice(0, limit);
  const executablePath = await findBrowser('chromium', { signal });
  const results = await step('Reading', (report) =>
    readAll(folder, pages, executablePath, report, signal),
  );
  console.log(`\n${pages.length} pages\n\n${fidelityTable(results)}`);
  if (losses) writeFileSync(losses, lossLines(pages, results));
}

/** @param {string} folder @param {string[] | undefined} types @returns {Gold[]} */
function choose(folder, types) {
  if (!existsSync(join(folder, 'ground-truth')))
    throw new Error(`There are no gold texts in ${folder}.`);
  return readGold(folder).filter(({ page_type }) => !types || types.includes(page_type));
}

/** Each has a browser and a thread of its own. */
const LANES = Math.max(1, availableParallelism());

/**
 * @param {string} folder @param {Gold[]} pages @param {string} executablePath
 * @param {(detail: string) => void} report @param {AbortSignal} signal
 * @returns {Promise<Results>}
 */
async function readAll(folder, pages, executablePath, report, signal) {
  /** @type {Record<string, Counts>[]} */
  const counts = [];
  const waiting = pages.entries();
  let done = 0;
  const run = async () => {
    const lane = await ReadLane.open(executablePath);
    try {
      for (const [at, page] of waiting) {
        signal.throwIfAborted();
        const tellLate = (/** @type {string} */ name) =>
          console.error(`${page.id}: ${name} took too long, and counts as having kept nothing.`);
        counts[at] = await lane.read(folder, page, EXTRACTORS, tellLate);
        report(`${++done} of ${pages.length} pages`);
      }
    } finally {
      await lane.close();
    }
  };
  await Promise.all(Array.from({ length: Math.min(LANES, pages.length) }, run));
  return Object.fromEntries(
    EXTRACTORS.map((name) => [name, counts.map((of) => /** @type {Counts} */ (of[name]))]),
  );
}

/** @param {Gold[]} pages @param {Results} results */
const lossLines = (pages, results) =>
  pages
    .map(({ id }, at) => ({ id, ...lostBy(results, at) }))
    .filter((line) => Object.keys(line).length > 1)
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');

/** @param {Results} results @param {number} at @returns {Record<string, object>} what was lost, by extractor */
const lostBy = (results, at) =>
  Object.fromEntries(
    Object.entries(results)
      .map(([name, counts]) => /** @type {const} */ ([name, lostIn(counts[at])]))
      .filter(([, lost]) => Object.keys(lost).length > 0),
  );

/** @param {Counts | undefined} counts @returns {Record<string, string[]>} what was lost, by kind */
const lostIn = (counts) =>
  Object.fromEntries(
    KINDS.map((kind) => [kind, counts?.[kind].lost ?? []]).filter(([, lost]) => lost?.length),
  );
