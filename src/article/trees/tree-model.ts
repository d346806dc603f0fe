import { chanceAt } from '../detect/packed-trees.ts';

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

/** A model's numbers in arrays: it is asked a hundred times a page, and read once. */
interface Unpacked {
  asked: Uint16Array;
  cuts: Float64Array;
  worths: Float64Array;
}

const known = new WeakMap<TreeModel, Unpacked>();

function unpacked(model: TreeModel): Unpacked {
  const told = known.get(model);
  if (told) return told;
  const { asked, thresholds, cuts, leaves, worths } = model;
  const features = Uint16Array.from({ length: asked.length }, (_, at) => numberAt(asked, at));
  const read = {
    asked: features,
    cuts: Float64Array.from(features, (feature, at) => {
      return cuts[feature]?.[numberAt(thresholds, at)] ?? 0;
    }),
    worths: Float64Array.from({ length: leaves.length }, (_, at) => {
      return worths[numberAt(leaves, at)] ?? 0;
    }),
  };
  known.set(model, read);
  return read;
}

/** The chance that a model gives to features in the model's order, 0 to 1. */
export function chanceOf(model: TreeModel, values: readonly number[]): number {
  const { asked, cuts, worths } = unpacked(model);
  const [questions, ends] = [2 ** model.levels - 1, 2 ** model.levels];
  let logOdds = model.bias;
  for (let tree = 0, first = -1; tree < worths.length; tree += ends, first += questions) {
    let node = 1;
    while (node < ends) {
      const value = values[asked[first + node] ?? 0] ?? 0;
      node = 2 * node + (value <= (cuts[first + node] ?? 0) ? 0 : 1);
    }
    logOdds += worths[tree + node - ends] ?? 0;
  }
  return chanceAt(logOdds);
}
