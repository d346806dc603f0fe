import { chanceAt, logOddsOf, type PackedTrees } from '../detect/packed-trees.ts';

/** Packed trees, and the names of the features that they ask for, in order, with spaces between. */
export interface NamedTrees extends PackedTrees {
  names: string;
  /** Of how many models they are the trees, whose mean is asked for; of one where it is left out. */
  models?: number;
}

/**
 * Asks packed trees (`scripts/train/pack-trees.mjs`) for their chance, 0 to 1, of features that are
 * given by name.
 */
export function packedByName(
  trees: NamedTrees,
): (values: Readonly<Record<string, number>>) => number {
  const names = trees.names.split(' ');
  return (values) =>
    chanceAt(
      logOddsOf(
        trees,
        names.map((name) => values[name] ?? 0),
      ) / (trees.models ?? 1),
    );
}
