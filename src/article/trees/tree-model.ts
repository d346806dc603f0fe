/** A number is a leaf; a branch is [feature, threshold, tree at most, tree above]. */
type Tree = number | [number, number, Tree, Tree];

/** Boosted trees as `scripts/train/` writes them. */
export interface TreeModel {
  bias: number;
  /** JSON has no tuples: each entry is a `Tree`. */
  trees: unknown[];
}

function leafOf(tree: Tree, values: readonly number[]): number {
  let node = tree;
  while (typeof node !== 'number') node = (values[node[0]] ?? 0) <= node[1] ? node[2] : node[3];
  return node;
}

/**
 * Asks a model for its chance of features that are read in another order than its own.
 * @param names of all that is read, in the order of the values that the answer is asked for
 */
export function askInOrder<Name extends string>(
  model: TreeModel & { features: readonly string[] },
  names: readonly Name[],
): (values: readonly number[]) => number {
  const order = model.features.map((name) => names.indexOf(name as Name));
  return (values) =>
    chanceOf(
      model,
      order.map((at) => values[at] ?? 0),
    );
}

/** The chance that a model gives to features in the model's order, 0 to 1. */
export function chanceOf(model: TreeModel, values: readonly number[]): number {
  let logOdds = model.bias;
  for (const tree of model.trees as Tree[]) logOdds += leafOf(tree, values);
  return 1 / (1 + Math.exp(-logOdds));
}
