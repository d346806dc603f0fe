// @ts-check
import { table } from './markdown-table.mjs';

/** @typedef {{ median: number, p95: number }} Spread milliseconds a page */

/** What the others are held against. */
const MEASURE = 'readability';

/** @param {readonly number[]} sorted ascending @param {number} share 0 to 1; nearest rank */
const rank = (sorted, share) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;

/** @param {number} ms */
const rounded = (ms) => Number(ms.toPrecision(3));

/** @param {number[]} times @returns {Spread} */
function spreadOf(times) {
  const sorted = times.toSorted((a, b) => a - b);
  return { median: rounded(rank(sorted, 0.5)), p95: rounded(rank(sorted, 0.95)) };
}

/**
 * Median and 95th percentile of each reader's times.
 * @param {readonly Record<string, number>[]} pages milliseconds by reader, a page each
 * @returns {Record<string, Spread>}
 */
export function summarise(pages) {
  const names = Object.keys(pages[0] ?? {});
  return Object.fromEntries(
    names.map((name) => [name, spreadOf(pages.map((page) => page[name] ?? 0))]),
  );
}

/** @param {number} ms @param {number | undefined} of */
const times = (ms, of) => (of ? (ms / of).toFixed(2) : '');

/**
 * A Markdown table, a row a reader, with how many times as long as Readability each takes.
 * @param {Record<string, Spread>} summary
 */
export function speedTable(summary) {
  const base = summary[MEASURE];
  const rows = Object.entries(summary).map(([name, { median, p95 }]) => [
    name,
    String(median),
    String(p95),
    times(median, base?.median),
    times(p95, base?.p95),
  ]);
  const heads = ['reader', 'median ms', '95th percentile ms'];
  return table([...heads, `median / ${MEASURE}`, `95th / ${MEASURE}`], rows);
}
