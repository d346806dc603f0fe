import { expect, test } from 'vitest';
import { compactModel } from '../../../scripts/train/compact-model.mjs';
import { chanceByName, chanceOf } from '../../../src/article/trees/tree-model.ts';

/** Likely where `links` is more than one, whatever `words` is. */
const tree = { feature: 1, threshold: 1, low: { leaf: -5 }, high: { leaf: 5 } };
const { used, ...packed } = compactModel({ bias: 0, trees: [tree] }, ['words', 'links']);
const model = { ...packed, features: ['words', 'links'], cuts: [[], ...packed.cuts], asked: '$' };
const chance = chanceByName<'words' | 'links'>(model);

test('a feature is asked by its name, in whatever order they are given', () => {
  expect(chance({ words: 0, links: 2 })).toBeGreaterThan(0.9);
  expect(chance({ links: 2, words: 0 })).toBeGreaterThan(0.9);
  expect(chance({ words: 2, links: 0 })).toBeLessThan(0.1);
});

test('the names stand in the order of the model, not in that of the record', () => {
  const turned = chanceByName<'words' | 'links'>({ ...model, features: ['links', 'words'] });
  expect(turned({ words: 2, links: 0 })).toBeGreaterThan(0.9);
});

test('features that no tree asks for are left out', () => {
  expect(used).toEqual(['links']);
});

type Tree = { leaf: number } | { feature: number; threshold: number; low: Tree; high: Tree };

/** A tree of its own for each number, which ends sooner on one side, and has many worths. */
function grown(number: number, depth: number): Tree {
  if (depth === 0 || (number % 5 === 4 && depth < 3)) return { leaf: (number % 241) / 100 - 2 };
  const [low, high] = [grown(number * 7 + 1, depth - 1), grown(number * 11 + 3, depth - 1)];
  return { feature: number % 3, threshold: (number % 29) / 10, low, high };
}

const answerOf = (node: Tree, values: readonly number[]): number =>
  'leaf' in node
    ? node.leaf
    : answerOf((values[node.feature] ?? 0) <= node.threshold ? node.low : node.high, values);

test('a packed model answers as its trees do, with more worths than there are one-byte signs', () => {
  const names = ['a', 'b', 'c'];
  const trees = Array.from({ length: 40 }, (_, number) => grown(number, 4));
  const { used: order, ...many } = compactModel({ bias: 0.3, trees }, names);
  expect(many.worths.length).toBeGreaterThan(92);
  for (let sample = 0; sample < 60; sample++) {
    const values = [sample % 3, (sample % 7) / 2, (sample % 31) / 10];
    const sum = trees.reduce((all, one) => all + answerOf(one, values), 0.3);
    const inOrder = order.map((name) => values[names.indexOf(name)] ?? 0);
    expect(chanceOf(many, inOrder)).toBeCloseTo(1 / (1 + Math.exp(-sum)), 9);
  }
});
