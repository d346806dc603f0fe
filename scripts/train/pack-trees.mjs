// @ts-check
import { completeTree, placing } from './complete-tree.mjs';

/** @typedef {import('./boost.mjs').Tree} Tree */

/** As src/article/detect/packed-trees.ts reads them. */
const LEVELS = 3;
const ZERO = 35;
const EVEN = 80;
const FIFTIETHS = 50;
/** The last character that is one byte. */
const LAST = 126;

/** Between so few figures a threshold may lie: the fewer there are, the smaller the model. */
const STEPS = [1, 1.5, 2, 3, 4, 6, 8, 10];

/** @param {number} value @returns {number} the nearest of few round numbers; halves tell yes from no */
function coarse(value) {
  if (value === 0 || (value > 0.3 && value < 0.7)) return value && 0.5;
  const size = 10 ** Math.floor(Math.log10(Math.abs(value)));
  const apart = (/** @type {number} */ at) => Math.abs(Math.log(Math.abs(value) / (at * size)));
  const nearest = STEPS.reduce((best, at) => (apart(at) < apart(best) ? at : best));
  return Math.sign(value) * Number((nearest * size).toPrecision(3));
}

const MOST_LEAF = Math.min(LAST - EVEN, EVEN - ZERO);

/** @param {number} value */
const fiftieths = (value) =>
  Math.max(-MOST_LEAF, Math.min(MOST_LEAF, Math.round(value * FIFTIETHS)));

/** @param {Tree} tree @returns {Tree} */
const rounded = (tree) =>
  'leaf' in tree
    ? { leaf: fiftieths(tree.leaf) / FIFTIETHS }
    : {
        feature: tree.feature,
        threshold: coarse(tree.threshold),
        low: rounded(tree.low),
        high: rounded(tree.high),
      };

/**
 * The same model with the numbers that can be packed: what is judged is what will be shipped.
 * @param {{ bias: number, trees: Tree[] }} model
 */
export const roundForPacking = ({ bias, trees }) => ({
  bias: Number(bias.toPrecision(2)),
  trees: trees.map(rounded),
});

/** @param {number} number @throws {Error} when no character of one byte is left for it */
function character(number) {
  if (ZERO + number > LAST) throw new Error('The model has too many features or thresholds.');
  return String.fromCharCode(ZERO + number);
}

/**
 * A model as src/article/detect/packed-trees.ts reads it, and the names of the features it asks for,
 * in order.
 * @param {{ bias: number, trees: Tree[] }} model rounded for packing, of three levels at most
 * @param {string[]} names of its features
 */
export function packTrees({ bias, trees }, names) {
  /** @type {string[]} */
  const used = [];
  /** @type {number[]} */
  const cuts = [];
  const [placeOf, cutAt] = [placing(used), placing(cuts)];
  const packed = { features: '', thresholds: '', leaves: '' };
  for (const tree of trees) {
    const { nodes, leaves } = completeTree(tree, LEVELS);
    for (const node of nodes) {
      packed.features += character('leaf' in node ? 0 : placeOf(names[node.feature] ?? ''));
      packed.thresholds += character('leaf' in node ? 0 : cutAt(node.threshold));
    }
    for (const node of leaves)
      packed.leaves += character(EVEN - ZERO + ('leaf' in node ? fiftieths(node.leaf) : 0));
  }
  return { used, packed: { bias, cuts, ...packed } };
}
