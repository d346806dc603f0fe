// @ts-check
import { completeTree, placing } from './complete-tree.mjs';

/** @typedef {import('./boost.mjs').Tree} Tree */

/** Models are carried by every reader: digits that decide nothing are left out. @param {number} value */
const short = (value) => Number(value.toPrecision(2));

/** @param {Tree} tree @returns {Tree} */
function rounded(tree) {
  if ('leaf' in tree) return { leaf: Number(tree.leaf.toFixed(2)) };
  const { feature, threshold, low, high } = tree;
  return { feature, threshold: short(threshold), low: rounded(low), high: rounded(high) };
}

/**
 * The same model with fewer digits: what is judged is what will be shipped.
 * @param {{ bias: number, trees: Tree[] }} model
 */
export const roundModel = ({ bias, trees }) => ({ bias: short(bias), trees: trees.map(rounded) });

/** A number as one character: of one byte as long as there are any. @param {number} number */
const character = (number) => String.fromCharCode(number < 92 ? 35 + number : 69 + number);

/** @param {Tree} tree @returns {number} */
const depthOf = (tree) =>
  'leaf' in tree ? 0 : 1 + Math.max(depthOf(tree.low), depthOf(tree.high));

/** Gives each feature the thresholds that are asked of it, and a question both as characters. @param {string[]} names */
function questions(names) {
  /** @type {string[]} */
  const used = [];
  /** @type {number[][]} */
  const cuts = [];
  const placeOf = placing(used);
  /** @param {Tree} node @returns {[string, string]} */
  const ask = (node) => {
    if ('leaf' in node) return [character(0), character(0)];
    const feature = placeOf(names[node.feature] ?? '');
    const own = cuts[feature] ?? [];
    cuts[feature] = own;
    return [character(feature), character(placing(own)(node.threshold))];
  };
  return { used, cuts, ask };
}

/**
 * A model as src/article/trees/tree-model.ts reads it; features that no tree asks for are left out.
 * @param {{ bias: number, trees: Tree[] }} model rounded
 * @param {string[]} names of its features
 */
export function compactModel({ bias, trees }, names) {
  const { used, cuts, ask } = questions(names);
  /** @type {number[]} */
  const worths = [];
  const worthAt = placing(worths);
  const levels = Math.max(0, ...trees.map(depthOf));
  const packed = { asked: '', thresholds: '', leaves: '' };
  for (const tree of trees) {
    const { nodes, leaves } = completeTree(tree, levels);
    for (const [feature, threshold] of nodes.map(ask)) {
      packed.asked += feature;
      packed.thresholds += threshold;
    }
    for (const node of leaves) packed.leaves += character(worthAt('leaf' in node ? node.leaf : 0));
  }
  return { used, bias, levels, ...packed, cuts, worths };
}
