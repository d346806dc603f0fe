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
 * Asks a model for its chance, 0 to 1, of features that are given by name: their order says nothing.
 * @param model its `features` name what its trees ask for
 */
export function chanceByName<Name extends string>(
  model: TreeModel & { features: readonly string[] },
): (values: Readonly<Record<Name, number>>) => number {
  return (values) => {
    const inOrder = model.features.map((name) => values[name as Name] ?? 0);
    return chanceOf(model, inOrder);
  };
}

/** The chance that a model gives to features in the model's order, 0 to 1. */
export function chanceOf(model: TreeModel, values: readonly number[]): number {
  let logOdds = model.bias;
  for (const tree of model.trees as Tree[]) logOdds += leafOf(tree, values);
  return 1 / (1 + Math.exp(-logOdds));
}
