// @ts-check
import { isElement, outermost, squash, wordsIn } from './tree.mjs';

/** @typedef {import('./tree.mjs').Element} Element @typedef {import('./tree.mjs').Node} Node */

/** @param {Element} element @param {Set<string>} tags @param {Set<string>} bounds @returns {Element[]} those below, but for those of a group inside */
function own(element, tags, bounds) {
  /** @type {Element[]} */
  const found = [];
  /** @param {Node} node */
  const visit = (node) => {
    if (!('children' in node)) return;
    for (const child of node.children) {
      if (!isElement(child)) continue;
      if (tags.has(child.tagName)) found.push(child);
      else if (!bounds.has(child.tagName)) visit(child);
    }
  };
  visit(element);
  return found;
}

const CELLS = new Set(['td', 'th']);
const ITEMS = new Set(['li', 'dt', 'dd']);
const TABLE = new Set(['table']);
const LISTS = new Set(['ul', 'ol', 'dl', 'menu']);

/** @param {Node} tree @param {Set<string>} tags @returns {Element[]} at any depth */
function everywhere(tree, tags) {
  /** @type {Element[]} */
  const found = [];
  /** @param {Node} node */
  const visit = (node) => {
    if (isElement(node) && tags.has(node.tagName)) found.push(node);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return found;
}

const LEAST_CELLS = 4;
const LEAST_ITEMS = 2;
/** A cell that holds more lays out a page. */
const MOST_LETTERS = 600;

/**
 * The letters of each part of a table or a list, and of all that stands in it.
 * @typedef {{ parts: string[], all: string }} Group
 */

/** @param {Node} tree @returns {Group[]} each table by its cells, tables that lay out a page aside */
export const tables = (tree) =>
  everywhere(tree, TABLE)
    .filter((table) => own(table, TABLE, new Set()).length === 0)
    .filter((table) => outermost(table, ({ tagName }) => tagName === 'pre').length === 0)
    .map((table) => group(table, own(table, CELLS, TABLE), wordsIn))
    .filter(
      ({ parts }) =>
        parts.length >= LEAST_CELLS && parts.every((letters) => letters.length <= MOST_LETTERS),
    );

/** @param {Element} element @param {Element[]} parts @param {(part: Element) => string} textOf @returns {Group} */
const group = (element, parts, textOf) => ({
  parts: parts.map((part) => squash(textOf(part))).filter(Boolean),
  all: squash(wordsIn(element)),
});

/** @param {Element} item @returns {string} its own words, without those of a list inside */
const itemText = (item) => wordsIn(item, ({ tagName }) => LISTS.has(tagName));

/** @param {Node} tree @returns {Group[]} each list by its items */
export const lists = (tree) =>
  everywhere(tree, LISTS)
    .map((list) => group(list, own(list, ITEMS, LISTS), itemText))
    .filter(({ parts }) => parts.length >= LEAST_ITEMS);

/** @param {Node} tree @returns {string[]} the letters of all cells that stand in a table */
export const keptCells = (tree) =>
  everywhere(tree, TABLE).flatMap((table) =>
    own(table, CELLS, TABLE).map((cell) => squash(wordsIn(cell))),
  );

/** @param {Node} tree @returns {string[]} the letters of all items that stand in a list */
export const keptItems = (tree) =>
  everywhere(tree, LISTS).flatMap((list) =>
    own(list, ITEMS, LISTS).map((item) => squash(itemText(item))),
  );
