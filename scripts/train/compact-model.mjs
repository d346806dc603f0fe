// @ts-check

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

/**
 * A model as src/article/trees/tree-model.ts reads it; features that no tree asks for are left out.
 * @param {{ bias: number, trees: Tree[] }} model rounded
 * @param {string[]} names of its features
 */
export function compactModel({ bias, trees }, names) {
  /** @type {string[]} */
  const used = [];
  /** @param {string} name */
  const place = (name) => (used.includes(name) ? used.indexOf(name) : used.push(name) - 1);
  /** @param {Tree} tree @returns {unknown} */
  const pack = (tree) =>
    'leaf' in tree
      ? tree.leaf
      : [place(names[tree.feature] ?? ''), tree.threshold, pack(tree.low), pack(tree.high)];
  const packed = trees.map(pack);
  return { used, bias, trees: packed };
}
