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
   * Sums of both derivatives by bin of one feature.
   * @param {Int32Array} members @param {number} feature @param {number} size
   */
  const histogram = (members, feature, size) => {
    const of = /** @type {Uint8Array} */ (binned[feature]);
    const g = new Float64Array(size);
    const h = new Float64Array(size);
    for (const row of members) {
      const bin = /** @type {number} */ (of[row]);
      g[bin] = /** @type {number} */ (g[bin]) + /** @type {number} */ (gradient[row]);
      h[bin] = /** @type {number} */ (h[bin]) + /** @type {number} */ (curvature[row]);
    }
    return { g, h };
  };

  /** @param {Int32Array} members @param {number[]} looked @param {number} sumG @param {number} sumH */
  const bestSplit = (members, looked, sumG, sumH) => {
    let best = { gain: 1e-3, feature: -1, bin: 0 };
    for (const feature of looked) {
      const size = (cuts[feature]?.length ?? 0) + 1;
      const { g, h } = histogram(members, feature, size);
      let lowG = 0;
      let lowH = 0;
      for (let bin = 0; bin < size - 1; bin++) {
        lowG += /** @type {number} */ (g[bin]);
        lowH += /** @type {number} */ (h[bin]);
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

  /** @param {Int32Array} members @param {number} left @param {number[]} looked @returns {Tree} */
  const grow = (members, left, looked) => {
    let sumG = 0;
    let sumH = 0;
    for (const row of members) {
      sumG += /** @type {number} */ (gradient[row]);
      sumH += /** @type {number} */ (curvature[row]);
    }
    const leaf = { leaf: (-rate * sumG) / (sumH + ridge) };
    if (left === 0 || sumH < 2 * leastWeight) return leaf;
    const best = bestSplit(members, looked, sumG, sumH);
    if (best.feature < 0) return leaf;
    const of = /** @type {Uint8Array} */ (binned[best.feature]);
    const low = members.filter((row) => /** @type {number} */ (of[row]) <= best.bin);
    const high = members.filter((row) => /** @type {number} */ (of[row]) > best.bin);
    return {
      feature: best.feature,
      threshold: /** @type {number} */ (cuts[best.feature]?.[best.bin]),
      low: grow(low, left - 1, looked),
      high: grow(high, left - 1, looked),
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
