import { expect, test } from 'vitest';
import { chanceByName } from '../../../src/article/trees/tree-model.ts';

/** Likely where `links` is more than one, whatever `words` is. */
const model = { bias: 0, features: ['words', 'links'], trees: [[1, 1, -5, 5]] };
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
