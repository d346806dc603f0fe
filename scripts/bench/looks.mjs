// @ts-check
import { step } from '../console/step.mjs';
import { findBrowser } from '../set-up/find-browser.mjs';
import { openContest } from './contest.mjs';
import { table } from './markdown-table.mjs';

const ENTRY = 'test/bench/looking.ts';
const KINDS = ['ten a list', 'one list', 'in text'];
/** Looks at a page that the browser has compiled the code for. */
const WARM = 5;

/** @typedef {{ ms: number, longest: number }} Look */
/** @typedef {{ first: Look, again: Look, links: number }} Looks */

/**
 * Opens pages of some numbers of links in Chromium and prints a line each: the milliseconds of the
 * first look for what leads away in a browser that has just started (cold) and later (warm, the
 * median of five), those of a look after ten links were added, and the longest time that the page
 * had to wait in either.
 * @param {object} options
 * @param {number[]} options.sizes numbers of links
 * @param {AbortSignal} options.signal
 * @throws {Error} when there is no browser
 */
export async function benchLooks({ sizes, signal }) {
  const executablePath = await findBrowser('chromium', { signal });
  const rows = await step('Looking', async (report) => {
    const found = [];
    for (const kind of KINDS)
      for (const size of sizes) {
        signal.throwIfAborted();
        report(`${size} links, ${kind}`);
        found.push([kind, String(size), ...(await lookAt(executablePath, kind, size))]);
      }
    return found;
  });
  console.log(table(HEADS, rows));
}

const HEADS = ['links stand', 'links', 'cold', 'waits', 'warm', 'waits', 'ten more', 'waits'];

/** @param {string} executablePath @param {string} kind @param {number} size */
async function lookAt(executablePath, kind, size) {
  const contest = await openContest(executablePath, ENTRY);
  try {
    const look = () => /** @type {Promise<Looks>} */ (contest.call('looking', kind, String(size)));
    const cold = await look();
    const warm = [];
    for (let time = 0; time < WARM; time++) warm.push(await look());
    return [cold.first, medianOf(warm, 'first'), medianOf(warm, 'again')].flatMap(
      ({ ms, longest }) => [`${ms.toFixed(0)} ms`, `${longest.toFixed(0)} ms`],
    );
  } finally {
    await contest.close();
  }
}

/** @param {Looks[]} looks @param {'first' | 'again'} which @returns {Look} */
function medianOf(looks, which) {
  const middle = (/** @type {'ms' | 'longest'} */ name) =>
    looks.map((look) => look[which][name]).sort((a, b) => a - b)[looks.length >> 1] ?? 0;
  return { ms: middle('ms'), longest: middle('longest') };
}
