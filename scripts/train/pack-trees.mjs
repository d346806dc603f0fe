// @ts-check
import { completed, placing } from './complete-trees.mjs';

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
/** … and between these where features are shares of one and lengths, and not yes or no. */
const FINE_STEPS = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10];

/**
 * The nearest of few round numbers; halves tell yes from no.
 * @param {number} value @param {boolean} isFine
 */
function coarse(value, isFine) {
  if (value === 0) return 0;
  if (value > 0.3 && value < 0.7) return isFine ? Math.round(10 * value) / 10 : 0.5;
  const size = 10 ** Math.floor(Math.log10(Math.abs(value)));
  const apart = (/** @type {number} */ at) => Math.abs(Math.log(Math.abs(value) / (at * size)));
  const nearest = (isFine ? FINE_STEPS : STEPS).reduce((best, at) =>
    apart(at) < apart(best) ? at : best,
  );
  return Math.sign(value) * Number((nearest * size).toPrecision(3));
}

const MOST_LEAF = Math.min(LAST - EVEN, EVEN - ZERO);

/** @param {number} value */
const fiftieths = (value) =>
  Math.max(-MOST_LEAF, Math.min(MOST_LEAF, Math.round(value * FIFTIETHS)));

/** @param {Tree} tree @param {boolean} isFine @returns {Tree} */
const rounded = (tree, isFine) =>
  'leaf' in tree
    ? { leaf: fiftieths(tree.leaf) / FIFTIETHS }
    : {
        feature: tree.feature,
        threshold: coarse(tree.threshold, isFine),
        low: rounded(tree.low, isFine),
        high: rounded(tree.high, isFine),
      };

/**
 * The same model with the numbers that can be packed: what is judged is what will be shipped.
 * @param {{ bias: number, trees: Tree[] }} model
 * @param {boolean} [isFine] whether thresholds are told apart more finely
 */
export const roundForPacking = ({ bias, trees }, isFine = false) => ({
  bias: Number(bias.toPrecision(2)),
  trees: trees.map((tree) => rounded(tree, isFine)),
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
    const { questions, leaves } = completed(tree, LEVELS);
    for (const node of questions) {
      packed.features += character('leaf' in node ? 0 : placeOf(names[node.feature] ?? ''));
      packed.thresholds += character('leaf' in node ? 0 : cutAt(node.threshold));
    }
    for (const leaf of leaves) packed.leaves += character(EVEN - ZERO + fiftieths(leaf));
  }
  return { used, packed: { bias, cuts, ...packed } };
}
