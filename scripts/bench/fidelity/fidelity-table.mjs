// @ts-check
import { table } from '../markdown-table.mjs';
import { KINDS } from './wanted-parts.mjs';

/** @typedef {import('./wanted-parts.mjs').Kind} Kind @typedef {import('./count-kept.mjs').Count} Count */

/** @type {Record<Kind, string>} */
const TITLES = {
  code: 'code blocks exact',
  formulas: 'formulas',
  cells: 'table cells',
  items: 'list items',
  pictures: 'pictures, real sources',
};

/**
 * @param {Record<string, Record<Kind, Count>[]>} counts a page each, by extractor
 * @returns {string} how much of each kind came out, as a Markdown table
 */
export function fidelityTable(counts) {
  const sums = Object.entries(counts).map(([name, pages]) => ({ name, of: addUp(pages) }));
  const heads = KINDS.map((kind) => `${TITLES[kind]} (${sums[0]?.of[kind].all ?? 0})`);
  const rows = sums.map(({ name, of }) => [name, ...KINDS.map((kind) => share(of[kind]))]);
  return table(['extractor', ...heads], rows);
}

/** @param {{ all: number, kept: number }} count */
const share = ({ all, kept }) => (all === 0 ? '' : `${((100 * kept) / all).toFixed(1)} %`);

/** @param {Record<Kind, Count>[]} pages @returns {Record<Kind, { all: number, kept: number }>} */
const addUp = (pages) =>
  /** @type {any} */ (
    Object.fromEntries(
      KINDS.map((kind) => [
        kind,
        {
          all: pages.reduce((sum, of) => sum + of[kind].all, 0),
          kept: pages.reduce((sum, of) => sum + of[kind].kept, 0),
        },
      ]),
    )
  );
