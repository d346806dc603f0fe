import { expect, test } from 'vitest';
import blocks from '../../../src/article/clutter/block-model.json' with { type: 'json' };
import detector from '../../../src/article/detect/detector-model.json' with { type: 'json' };
import { chanceOf as chanceOfPacked } from '../../../src/article/detect/packed-trees.ts';
import links from '../../../src/article/link-lists/judging/link-model.json' with { type: 'json' };
import lists from '../../../src/article/link-lists/judging/list-model.json' with { type: 'json' };
import { chanceOf } from '../../../src/article/trees/tree-model.ts';

interface Asked {
  names: readonly string[];
  /** The chance of features in the order of the names. */
  chance(values: readonly number[]): number;
}

const MODELS: Record<string, Asked> = {
  blocks: { names: blocks.features, chance: (values) => chanceOf(blocks, values) },
  detector: {
    names: detector.signals.split(' '),
    chance: (values) => chanceOfPacked(detector, values),
  },
  links: {
    names: links.names.split(' '),
    chance: (values) => chanceOfPacked(links, values),
  },
  lists: {
    names: lists.names.split(' '),
    chance: (values) => chanceOfPacked(lists, values),
  },
};

/** From 0.01 to 100, by a feature's name: as small as shares, and as large as counts. */
function sampleOf(name: string, sample: number): number {
  let hash = 2166136261 ^ sample;
  for (const letter of name) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
  return 10 ** (((hash >>> 8) % 4000) / 1000 - 2);
}

const chancesOf = ({ names, chance }: Asked): string[] =>
  Array.from({ length: 24 }, (_, sample) =>
    chance(names.map((name) => sampleOf(name, sample))).toFixed(4),
  );

// What changes here was trained anew (`npx vitest run --project unit shipped-models -u` then), or was
// broken.
test('the models give the chances that they were trained to', async () => {
  const chances = Object.entries(MODELS).map(([name, model]) => [name, chancesOf(model)]);
  const text = `${JSON.stringify(Object.fromEntries(chances), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('./shipped-models.json');
});

test.each(Object.values(MODELS))('two names that change places are noticed', (model) => {
  const [first = '', second = '', ...others] = model.names;
  const turned = { ...model, names: [second, first, ...others] };
  expect(chancesOf(turned)).not.toEqual(chancesOf(model));
});
