// @ts-check

/** @typedef {import('./boost.mjs').Tree} Tree */

/** A tree that ends early asks on, with the same answer either way. @param {Tree} tree @returns {[Tree, Tree]} */
const halves = (tree) => ('leaf' in tree ? [tree, tree] : [tree.low, tree.high]);

/**
 * A tree as it is packed: every answer takes as many questions.
 * @param {Tree} tree of so many levels at most
 * @param {number} levels
 * @returns {{ nodes: Tree[], leaves: Tree[] }} what is asked, in order, level by level (a leaf where the tree has ended), and the ends
 */
export function completeTree(tree, levels) {
  /** @type {Tree[]} */
  const nodes = [];
  let level = [tree];
  for (let depth = 0; depth < levels; depth++) {
    nodes.push(...level);
    level = level.flatMap(halves);
  }
  return { nodes, leaves: level };
}

/** Gives each value its place in a list that grows. @template T @param {T[]} list @returns {(value: T) => number} */
export const placing = (list) => (value) =>
  list.includes(value) ? list.indexOf(value) : list.push(value) - 1;
