// @ts-check

/** @typedef {import('./boost.mjs').Tree} Tree */

/** A tree that ends early asks on, with the same answer either way. @param {Tree} tree @returns {[Tree, Tree]} */
const halves = (tree) => ('leaf' in tree ? [tree, tree] : [tree.low, tree.high]);

/**
 * A tree as a complete one: what it asks, level by level, where what is a leaf already asks for
 * nothing, and what its leaves are worth.
 * @param {Tree} tree @param {number} levels no fewer than it has
 */
export function completed(tree, levels) {
  /** @type {Tree[]} */
  const questions = [];
  let level = [tree];
  for (let depth = 0; depth < levels; depth++) {
    questions.push(...level);
    level = level.flatMap(halves);
  }
  return { questions, leaves: level.map((node) => ('leaf' in node ? node.leaf : 0)) };
}

/** Gives each value its place in a list that grows. @template T @param {T[]} list @returns {(value: T) => number} */
export const placing = (list) => (value) =>
  list.includes(value) ? list.indexOf(value) : list.push(value) - 1;
