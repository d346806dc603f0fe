// @ts-check
import { codeBlocks } from './code-blocks.mjs';
import { formulas, plainOf } from './formulas.mjs';
import { shownFiles } from './pictures.mjs';
import { keptCells, keptItems } from './tables-and-lists.mjs';
import { treeOf } from './tree.mjs';
import { KINDS } from './wanted-parts.mjs';

/**
 * @typedef {import('./wanted-parts.mjs').Kind} Kind
 * @typedef {import('./wanted-parts.mjs').Wanted} Wanted
 * @typedef {{ all: number, kept: number, lost: string[] }} Count
 */

/** @param {string[]} values @returns {(keys: string[]) => boolean} finds each of the values once */
function each(values) {
  /** @type {Map<string, number>} */
  const left = new Map();
  for (const value of values) left.set(value, (left.get(value) ?? 0) + 1);
  return ([key = '']) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count > 0;
  };
}

/** A source so short stands in any text. */
const LEAST_SOURCE = 3;

/** @param {string} content @returns {Record<Kind, (keys: string[]) => boolean>} what finds a part in an extraction */
function findersIn(content) {
  const tree = treeOf(content);
  const known = new Set(formulas(tree).flatMap(({ keys }) => keys));
  const plain = plainOf(tree);
  const shown = shownFiles(tree);
  return {
    code: each(codeBlocks(tree).map(({ text }) => text)),
    formulas: (keys) =>
      keys.some((key) => known.has(key) || (key.length >= LEAST_SOURCE && plain.includes(key))),
    cells: each(keptCells(tree)),
    items: each(keptItems(tree)),
    pictures: (files) => files.some((file) => shown.has(file)),
  };
}

/**
 * Counts which parts of a page came out in an extraction as what they are: code to the character,
 * cells in a table, items in a list.
 * @param {Wanted} wanted @param {string} content HTML of the extraction
 * @returns {Record<Kind, Count>}
 */
export function countKept(wanted, content) {
  const finders = findersIn(content);
  const counts = KINDS.map((kind) => {
    const lost = wanted[kind].filter((keys) => !finders[kind](keys));
    const all = wanted[kind].length;
    return [kind, { all, kept: all - lost.length, lost: lost.map(([key = '']) => key) }];
  });
  return Object.fromEntries(counts);
}
