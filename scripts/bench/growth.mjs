// @ts-check
import { step } from '../console/step.mjs';
import { findBrowser } from '../set-up/find-browser.mjs';
import { openContest } from './contest.mjs';
import { table } from './markdown-table.mjs';

const ENTRY = 'test/bench/growth.ts';
/** Milliseconds after which a kind of page is not made larger any more. */
const LONG_ENOUGH = 20_000;

/** @typedef {{read: number, cut: number, quiet: number}} Times */
/** @typedef {Times & {kind: string, size: number}} Row */

/**
 * Makes pages of many parts of one kind, reads each and hides what leads away from it in Chromium, and
 * prints a line a kind: the milliseconds at the largest size, and by which power of the size they grow
 * (1 is linear). `cut` is the time of a reading that ends when its budget does.
 * @param {object} options
 * @param {number[]} options.sizes in parts, ascending
 * @param {string[] | undefined} options.kinds words of the kinds to make
 * @param {AbortSignal} options.signal
 * @throws {Error} when there is no browser, or no such kind
 */
export async function benchGrowth({ sizes, kinds, signal }) {
  const executablePath = await findBrowser('chromium', { signal });
  const rows = await step('Growing', (report) =>
    growAll(executablePath, { sizes, kinds }, report, signal),
  );
  console.log(growthTable(rows));
}

/**
 * @param {string} executablePath
 * @param {{sizes: number[], kinds: string[] | undefined}} choice
 * @param {(detail: string) => void} report
 * @param {AbortSignal} signal
 * @returns {Promise<Row[][]>} of each kind the sizes that were made
 */
async function growAll(executablePath, { sizes, kinds }, report, signal) {
  const contest = await openContest(executablePath, ENTRY);
  try {
    const all = /** @type {string[]} */ (await contest.call('kinds', '', ''));
    const chosen = all.filter((one) => !kinds || kinds.some((word) => one.includes(word)));
    if (chosen.length === 0) throw new Error(`There is no such page: ${kinds?.join(', ')}.`);
    // The first is the compiler's.
    await contest.call('growth', 'paragraphs', '200');
    const rows = [];
    for (const kind of chosen) {
      const times = [];
      for (const size of sizes) {
        signal.throwIfAborted();
        report(`${size} ${kind}`);
        const found = /** @type {Times} */ (await contest.call('growth', kind, String(size)));
        times.push({ kind, size, ...found });
        if (found.read + found.quiet > LONG_ENOUGH) break;
      }
      rows.push(times);
    }
    return rows;
  } finally {
    await contest.close();
  }
}

/** @param {Row[]} rows @param {'read' | 'quiet'} name @returns {string} the power, over all sizes but the first */
function powerOf(rows, name) {
  const [first, last] = [rows.at(1) ?? rows[0], rows.at(-1)];
  if (!first || !last || first === last) return '';
  return (Math.log(last[name] / first[name]) / Math.log(last.size / first.size)).toFixed(2);
}

/** @param {Row[][]} all */
const growthTable = (all) =>
  table(
    ['kind', 'parts', 'read', 'power', 'within the budget', 'hide', 'power'],
    all.flatMap((rows) => {
      const last = rows.at(-1);
      if (!last) return [];
      const ms = (/** @type {number} */ one) => `${one.toFixed(0)} ms`;
      const times = [ms(last.read), powerOf(rows, 'read'), ms(last.cut), ms(last.quiet)];
      return [[last.kind, String(last.size), ...times, powerOf(rows, 'quiet')]];
    }),
  );
