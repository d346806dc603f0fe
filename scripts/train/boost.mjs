// @ts-check

/**
 * Gradient-boosted trees for a yes-or-no question, after Friedman 2001 ("Greedy function
 * approximation: a gradient boosting machine") with second-order leaves and histogram splits as in
 * XGBoost (Chen & Guestrin 2016). Small on purpose: what it trains is read by a few lines at run time.
 *
 * @typedef {{ feature: number, threshold: number, low: Tree, high: Tree } | { leaf: number }} Tree
 *   `low` is taken where the value is at most the threshold
 * @typedef {object} Options
 * @property {number} trees
 * @property {number} depth
 * @property {number} rate how much of each tree is believed
 * @property {number} leastWeight least sum of second derivatives in a leaf
 * @property {number} ridge L2 penalty on leaves
 * @property {number} [bins]
 * @property {number} [columns] share of the features each tree may look at
 * @property {number} [seed]
 */

/** @param {number} seed @returns {() => number} numbers from 0 to 1, the same for the same seed */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Cut points that part a feature's values into bins of about the same size. */
function cutsOf(/** @type {Float64Array} */ values, /** @type {number} */ bins) {
  const sorted = Float64Array.from(values).sort();
  /** @type {number[]} */
  const cuts = [];
  for (let bin = 1; bin < bins; bin++) {
    const at = Math.floor((bin * sorted.length) / bins);
    const low = sorted[at - 1] ?? 0;
    const high = sorted.subarray(at).find((value) => value > low);
    if (high === undefined) break;
    const cut = (low + high) / 2;
    if (cuts.at(-1) !== cut) cuts.push(cut);
  }
  return cuts;
}

/**
 * @param {Float64Array[]} columns values by feature
 * @param {Uint8Array} labels 0 or 1
 * @param {Float64Array} weights
 * @param {Options} options
 * @returns {{ bias: number, trees: Tree[] }}
 */
export function train(columns, labels, weights, options) {
  const {
    trees,
    depth,
    rate,
    leastWeight,
    ridge,
    bins = 64,
    columns: share = 1,
    seed = 1,
  } = options;
  const random = randomFrom(seed);
  const rows = labels.length;
  const cuts = columns.map((values) => cutsOf(values, bins));
  const binned = columns.map((values, feature) => {
    const of = cuts[feature] ?? [];
    return Uint8Array.from(values, (value) => {
      let low = 0;
      let high = of.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (value <= /** @type {number} */ (of[middle])) high = middle;
        else low = middle + 1;
      }
      return low;
    });
  });
  let yes = 0;
  let all = 0;
  for (let row = 0; row < rows; row++) {
    yes += /** @type {number} */ (labels[row]) * /** @type {number} */ (weights[row]);
    all += /** @type {number} */ (weights[row]);
  }
  const bias = Math.log((yes + 1) / (all - yes + 1));
  const scores = new Float64Array(rows).fill(bias);
  const gradient = new Float64Array(rows);
  const curvature = new Float64Array(rows);
  /** @type {Tree[]} */
  const grown = [];

  /**
   * Sums of both derivatives by bin, of each feature that is looked at, one after the other.
   * @param {Int32Array} members @param {number[]} looked
   */
  const histogram = (members, looked) => {
    const sums = new Float64Array(2 * bins * looked.length);
    // Side by side in memory, since every feature asks for them again.
    const [g, h] = [new Float64Array(members.length), new Float64Array(members.length)];
    for (let at = 0; at < members.length; at++) {
      const row = /** @type {number} */ (members[at]);
      g[at] = /** @type {number} */ (gradient[row]);
      h[at] = /** @type {number} */ (curvature[row]);
    }
    for (const [place, feature] of looked.entries()) {
      const of = /** @type {Uint8Array} */ (binned[feature]);
      const first = 2 * bins * place;
      for (let at = 0; at < members.length; at++) {
        const bin = first + 2 * /** @type {number} */ (of[/** @type {number} */ (members[at])]);
        sums[bin] = /** @type {number} */ (sums[bin]) + /** @type {number} */ (g[at]);
        sums[bin + 1] = /** @type {number} */ (sums[bin + 1]) + /** @type {number} */ (h[at]);
      }
    }
    return sums;
  };

  /** Those up to a bin, and those above it. @param {Int32Array} members @param {Uint8Array} of @param {number} bin */
  const parted = (members, of, bin) => {
    const all = new Int32Array(members.length);
    let [low, high] = [0, members.length];
    for (let at = 0; at < members.length; at++) {
      const row = /** @type {number} */ (members[at]);
      if (/** @type {number} */ (of[row]) <= bin) all[low++] = row;
      else all[--high] = row;
    }
    return /** @type {const} */ ([all.subarray(0, low), all.subarray(high)]);
  };

  /** What is left of a node's sums is its other child's. @param {Float64Array} all @param {Float64Array} part */
  const rest = (all, part) => all.map((sum, at) => sum - /** @type {number} */ (part[at]));

  /** @param {Float64Array} sums @param {number[]} looked @param {number} sumG @param {number} sumH */
  const bestSplit = (sums, looked, sumG, sumH) => {
    let best = { gain: 1e-3, feature: -1, bin: 0 };
    for (const [place, feature] of looked.entries()) {
      const size = (cuts[feature]?.length ?? 0) + 1;
      const first = 2 * bins * place;
      let lowG = 0;
      let lowH = 0;
      for (let bin = 0; bin < size - 1; bin++) {
        lowG += /** @type {number} */ (sums[first + 2 * bin]);
        lowH += /** @type {number} */ (sums[first + 2 * bin + 1]);
        if (lowH < leastWeight || sumH - lowH < leastWeight) continue;
        const gain =
          lowG ** 2 / (lowH + ridge) +
          (sumG - lowG) ** 2 / (sumH - lowH + ridge) -
          sumG ** 2 / (sumH + ridge);
        if (gain > best.gain) best = { gain, feature, bin };
      }
    }
    return best;
  };

  /**
   * @param {Int32Array} members @param {number} left @param {number[]} looked
   * @param {Float64Array} [known] sums by bin, where they are known
   * @returns {Tree}
   */
  const grow = (members, left, looked, known) => {
    let sumG = 0;
    let sumH = 0;
    for (const row of members) {
      sumG += /** @type {number} */ (gradient[row]);
      sumH += /** @type {number} */ (curvature[row]);
    }
    const leaf = { leaf: (-rate * sumG) / (sumH + ridge) };
    if (left === 0 || sumH < 2 * leastWeight) return leaf;
    const sums = known ?? histogram(members, looked);
    const best = bestSplit(sums, looked, sumG, sumH);
    if (best.feature < 0) return leaf;
    const of = /** @type {Uint8Array} */ (binned[best.feature]);
    const [low, high] = parted(members, of, best.bin);
    // The larger child's sums are what the smaller one's leave (Ke et al. 2017, "LightGBM").
    const isLow = low.length < high.length;
    const few = left > 1 ? histogram(isLow ? low : high, looked) : undefined;
    const many = few && rest(sums, few);
    return {
      feature: best.feature,
      threshold: /** @type {number} */ (cuts[best.feature]?.[best.bin]),
      low: grow(low, left - 1, looked, isLow ? few : many),
      high: grow(high, left - 1, looked, isLow ? many : few),
    };
  };

  const everyone = Int32Array.from({ length: rows }, (_, row) => row);
  for (let round = 0; round < trees; round++) {
    for (let row = 0; row < rows; row++) {
      const chance = 1 / (1 + Math.exp(-(/** @type {number} */ (scores[row]))));
      const weight = /** @type {number} */ (weights[row]);
      gradient[row] = weight * (chance - /** @type {number} */ (labels[row]));
      curvature[row] = weight * Math.max(1e-6, chance * (1 - chance));
    }
    const looked = columns.map((_, feature) => feature).filter(() => random() < share);
    const tree = grow(everyone, depth, looked);
    grown.push(tree);
    for (let row = 0; row < rows; row++) {
      let node = tree;
      while ('feature' in node)
        node =
          /** @type {number} */ (columns[node.feature]?.[row]) <= node.threshold
            ? node.low
            : node.high;
      scores[row] = /** @type {number} */ (scores[row]) + node.leaf;
    }
  }
  return { bias, trees: grown };
}

/**
 * @param {{ bias: number, trees: Tree[] }} model
 * @param {(feature: number) => number} value
 * @returns {number} log-odds
 */
export function score(model, value) {
  let sum = model.bias;
  for (const tree of model.trees) {
    let node = tree;
    while ('feature' in node) node = value(node.feature) <= node.threshold ? node.low : node.high;
    sum += node.leaf;
  }
  return sum;
}
