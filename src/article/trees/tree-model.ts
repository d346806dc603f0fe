/**
 * Boosted trees as `scripts/train/compact-model.mjs` writes them: complete trees in strings, a
 * character a number, their questions in order level by level. Lists of lists take three times as
 * much of a script, and longer to ask.
 */
export interface TreeModel {
  bias: number;
  /** Every tree asks so many questions on the way to a leaf. */
  levels: number;
  /** Of each question the feature that is asked about, … */
  asked: string;
  /** … and the place of its threshold among those of the feature. */
  thresholds: string;
  /** The thresholds of each feature. */
  cuts: readonly (readonly number[])[];
  /** Of each leaf the place of its worth among `worths`. */
  leaves: string;
  worths: readonly number[];
}

/** The number that a character stands for: those of one byte first. */
function numberAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 127 ? code - 35 : code - 69;
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
  const { levels, asked, thresholds, cuts, leaves, worths } = model;
  const [questions, ends] = [2 ** levels - 1, 2 ** levels];
  let logOdds = model.bias;
  for (let tree = 0, first = -1; tree < leaves.length; tree += ends, first += questions) {
    let node = 1;
    while (node < ends) {
      const feature = numberAt(asked, first + node);
      const cut = cuts[feature]?.[numberAt(thresholds, first + node)] ?? 0;
      node = 2 * node + ((values[feature] ?? 0) <= cut ? 0 : 1);
    }
    logOdds += worths[numberAt(leaves, tree + node - ends)] ?? 0;
  }
  return 1 / (1 + Math.exp(-logOdds));
}
