/** Every tree asks this many questions on the way to a leaf, … */
const LEVELS = 3;
/** … so that it has as many leaves, and one question less. */
const LEAVES = 2 ** LEVELS;
/** Characters stand for numbers, beginning with this one. */
const ZERO = 35;
/** A leaf is worth a fiftieth for each character it lies above this one. */
const EVEN = 80;

/**
 * Boosted trees in strings, a character a number: every page carries them, and lists of lists take
 * more of the script and of its memory. Trees are complete, their questions in order level by level.
 */
export interface PackedTrees {
  bias: number;
  /** Of each question the feature that is asked about, … */
  features: string;
  /** … and the place of its threshold among `cuts`. */
  thresholds: string;
  cuts: readonly number[];
  leaves: string;
}

/** The chance that packed trees (scripts/train/pack-trees.mjs) give to features in order, 0 to 1. */
export const chanceOf = (trees: PackedTrees, values: readonly number[]): number =>
  chanceAt(logOddsOf(trees, values));

/** Takes log-odds; gives the chance, 0 to 1. */
export const chanceAt = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** What packed trees say of features in order, as log-odds. */
export function logOddsOf(trees: PackedTrees, values: readonly number[]): number {
  const { features, thresholds, cuts, leaves } = trees;
  let logOdds = trees.bias;
  for (let leaf = 0, question = -1; leaf < leaves.length; leaf += LEAVES, question += LEAVES - 1) {
    let node = 1;
    while (node < LEAVES) {
      const value = values[features.charCodeAt(question + node) - ZERO] ?? 0;
      const cut = cuts[thresholds.charCodeAt(question + node) - ZERO] ?? 0;
      node = 2 * node + (value > cut ? 1 : 0);
    }
    logOdds += (leaves.charCodeAt(leaf + node - LEAVES) - EVEN) / 50;
  }
  return logOdds;
}
