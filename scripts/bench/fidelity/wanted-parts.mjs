// @ts-check
import { codeBlocks } from './code-blocks.mjs';
import { formulas } from './formulas.mjs';
import { pictures } from './pictures.mjs';
import { lists, tables } from './tables-and-lists.mjs';
import { squash, treeOf } from './tree.mjs';

/** @typedef {import('./tree.mjs').Element} Element @typedef {import('./tree.mjs').Node} Node */

/**
 * What of a page an extraction has to keep, each kind as the keys by which it is found again.
 * @typedef {Record<Kind, string[][]>} Wanted
 * @typedef {'code' | 'formulas' | 'cells' | 'items' | 'pictures'} Kind
 */

/** @type {Kind[]} */
export const KINDS = ['code', 'formulas', 'cells', 'items', 'pictures'];

/** So much of a table or a list has to stand in the gold, and so many letters of it. */
const LEAST_SHARE = 0.8;
const LEAST_LETTERS = 30;
/** Menus are made of words that stand in any text. */
const LEAST_MEAN = 6;

/** A gold text may have a label or a note more between two parts than the page has. */
const SLACK = 40;
const STRETCH = 1.2;
const MOST_PLACES = 50;

/** @param {string} text @param {string} part @returns {number[]} where it stands */
function placesOf(text, part) {
  const places = [];
  let at = text.indexOf(part);
  while (at >= 0 && places.length < MOST_PLACES) {
    places.push(at);
    at = text.indexOf(part, at + 1);
  }
  return places;
}

/**
 * The parts of a table or a list that stand in the gold, where most of them stand there together: the
 * words of a menu, or of a table of contents, are in the text as well, far from each other.
 * @param {import('./tables-and-lists.mjs').Group} group @param {string} gold
 */
function partsIn({ parts, all }, gold) {
  const letters = parts.join('').length;
  if (letters < LEAST_LETTERS || letters / parts.length < LEAST_MEAN) return [];
  const longest = parts.reduce((long, part) => (part.length > long.length ? part : long), '');
  const reach = STRETCH * all.length + SLACK;
  const found = placesOf(gold, longest).map((at) => {
    const around = gold.slice(Math.max(0, at - reach), at + longest.length + reach);
    return parts.filter((part) => around.includes(part));
  });
  const most = found.reduce((best, some) => (some.length > best.length ? some : best), []);
  return most.length >= LEAST_SHARE * parts.length ? most : [];
}

/**
 * The same for all tables or lists of a page; what the page says twice (for two sizes of window) is wanted
 * as often as the gold says it.
 * @param {import('./tables-and-lists.mjs').Group[]} groups @param {string} gold
 */
function partsOfAll(groups, gold) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  return groups.flatMap((group) => {
    const times = (seen.get(group.all) ?? 0) + 1;
    seen.set(group.all, times);
    const longest = group.parts.toSorted((a, b) => b.length - a.length)[0] ?? '';
    const isMore = times > 1 && placesOf(gold, longest).length < times;
    return isMore ? [] : partsIn(group, gold).map((part) => [part]);
  });
}

/** @param {string} code @param {string} gold letters; often with one blank line less, or a label between */
function codeStandsIn(code, gold) {
  const all = squash(code);
  if (all.length < LEAST_MEAN) return false;
  if (gold.includes(all)) return true;
  const lines = code.split('\n').map(squash).filter(Boolean);
  return (
    all.length >= LEAST_LETTERS &&
    lines.filter((line) => gold.includes(line)).length >= 0.9 * lines.length
  );
}

/** @param {Node} tree @returns {Map<Element, string[]>} letters of the words before and after each formula */
function besideFormulas(tree) {
  const elements = new Set(formulas(tree).map(({ element }) => element));
  /** @type {Map<Element, string[]>} */
  const beside = new Map();
  /** @type {(string | Element)[]} */
  const parts = [''];
  /** @param {Node} node */
  const visit = (node) => {
    if (node.type === 'element' && elements.has(node)) parts.push(node, '');
    else if (node.type === 'text') parts[parts.length - 1] += node.value;
    else if (
      'children' in node &&
      !(node.type === 'element' && /^(?:script|style|head|svg)$/.test(node.tagName))
    )
      for (const child of node.children) visit(child);
  };
  visit(tree);
  parts.forEach((part, at) => {
    if (typeof part === 'string') return;
    const around = [
      lettersOf(parts[at - 1]).slice(-BESIDE),
      lettersOf(parts[at + 1]).slice(0, BESIDE),
    ];
    beside.set(part, around);
  });
  return beside;
}

/** Letters to either side: more would reach into the next paragraph, which the gold may have elsewhere. */
const BESIDE = 14;
/** @param {string | Element | undefined} part */
const lettersOf = (part) => (typeof part === 'string' ? squash(part) : '');

/** @param {Node} tree @param {string} gold @returns {string[][]} */
function wantedFormulas(tree, gold) {
  const beside = besideFormulas(tree);
  return formulas(tree)
    .filter(({ element }) =>
      (beside.get(element) ?? []).some((letters) => letters.length >= 10 && gold.includes(letters)),
    )
    .map(({ keys }) => keys);
}

/**
 * The parts of a page that belong to its text: those whose words stand in the gold, and pictures and
 * formulas whose neighbours do.
 * @param {string} html @param {string} text the gold
 * @returns {Wanted}
 */
export function wantedParts(html, text) {
  const tree = treeOf(html);
  const gold = squash(text);
  return {
    code: codeBlocks(tree)
      .filter(({ text: code }) => codeStandsIn(code, gold))
      .map(({ text: code }) => [code]),
    formulas: wantedFormulas(tree, gold),
    cells: partsOfAll(tables(tree), gold),
    items: partsOfAll(lists(tree), gold),
    pictures: pictures(tree)
      .filter(
        ({ before, after }) => before && after && gold.includes(before) && gold.includes(after),
      )
      .map(({ files }) => files),
  };
}
