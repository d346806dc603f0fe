import { expect, it } from 'vitest';
import { randomFrom, score } from '../../scripts/train/boost.mjs';
import { packTrees, roundForPacking } from '../../scripts/train/pack-trees.mjs';
import { chanceOf } from '../../src/article/detect/packed-trees.ts';

type Tree = Parameters<typeof roundForPacking>[0]['trees'][number];

const NAMES = ['links', 'images', 'claims', 'length'];

function treeOf(random: () => number, levels: number): Tree {
  if (levels === 0 || random() < 0.2) return { leaf: 2 * random() - 1 };
  return {
    feature: Math.floor(random() * NAMES.length),
    threshold: 10 ** (6 * random() - 2),
    low: treeOf(random, levels - 1),
    high: treeOf(random, levels - 1),
  };
}

it('gives the chance of the trees it was made from, and of those that end early', () => {
  const random = randomFrom(7);
  const trees = Array.from({ length: 40 }, () => treeOf(random, 3));
  const model = roundForPacking({ bias: 0.4321, trees });
  const { used, packed } = packTrees(model, NAMES);
  for (let page = 0; page < 200; page++) {
    const values = NAMES.map(() => (random() < 0.3 ? 0 : 10 ** (6 * random() - 2)));
    const inOrder = used.map((name) => values[NAMES.indexOf(name)] ?? 0);
    const odds = score(model, (feature) => values[feature] ?? 0);
    expect(chanceOf(packed, inOrder)).toBeCloseTo(1 / (1 + Math.exp(-odds)), 9);
  }
});

it('refuses what it has no character for', () => {
  const tree = { feature: 0, threshold: 0.5, low: { leaf: 0 }, high: { leaf: 0 } };
  const names = Array.from({ length: 120 }, (_, at) => `signal${at}`);
  const trees = names.map((_, feature) => ({ ...tree, feature }));
  expect(() => packTrees({ bias: 0, trees }, names)).toThrow('too many');
});

it('tells thresholds apart more finely where it is asked to', () => {
  const tree = { feature: 0, threshold: 0.42, low: { leaf: 0 }, high: { leaf: 0 } };
  const thresholdOf = (isFine: boolean) => {
    const [rounded] = roundForPacking({ bias: 0, trees: [tree] }, isFine).trees;
    return rounded && 'feature' in rounded ? rounded.threshold : null;
  };
  expect([thresholdOf(false), thresholdOf(true)]).toEqual([0.5, 0.4]);
});
