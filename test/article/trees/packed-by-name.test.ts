import { expect, test } from 'vitest';
import { packTrees } from '../../../scripts/train/pack-trees.mjs';
import { packedByName } from '../../../src/article/trees/packed-by-name.ts';

/** One tree that asks for `b` alone, of features of which it does not need the first. */
const TREE = { feature: 1, threshold: 3, low: { leaf: -0.5 }, high: { leaf: 0.5 } };

test('packed trees are asked by the names of their features, whatever their order', () => {
  const { used, packed } = packTrees({ bias: 0, trees: [TREE] }, ['a', 'b']);
  const chanceOf = packedByName({ names: used.join(' '), ...packed });
  const high = 1 / (1 + Math.exp(-0.5));
  expect(chanceOf({ b: 4, a: 1 })).toBeCloseTo(high);
  expect(chanceOf({ a: 4, b: 3 })).toBeCloseTo(1 - high);
  expect(chanceOf({ a: 4 })).toBeCloseTo(1 - high);
});

test('of the trees of several models the mean is what they say', () => {
  const { used, packed } = packTrees({ bias: 0, trees: [TREE, TREE] }, ['a', 'b']);
  const chanceOf = packedByName({ names: used.join(' '), models: 2, ...packed });
  expect(chanceOf({ b: 4 })).toBeCloseTo(1 / (1 + Math.exp(-0.5)));
});
