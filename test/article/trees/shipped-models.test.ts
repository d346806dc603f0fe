import { expect, test } from 'vitest';
import blocks from '../../../src/article/clutter/block-model.json' with { type: 'json' };
import detector from '../../../src/article/detect/detector-model.json' with { type: 'json' };
import links from '../../../src/article/link-lists/link-model.json' with { type: 'json' };
import { chanceByName, type TreeModel } from '../../../src/article/trees/tree-model.ts';

type NamedModel = TreeModel & { features: string[] };

const MODELS: Record<string, NamedModel> = {
  blocks,
  detector: { ...detector, features: detector.signals },
  links,
};

/** From 0.01 to 100, by a feature's name: as small as shares, and as large as counts. */
function sampleOf(name: string, sample: number): number {
  let hash = 2166136261 ^ sample;
  for (const letter of name) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
  return 10 ** (((hash >>> 8) % 4000) / 1000 - 2);
}

const chancesOf = (model: NamedModel): string[] =>
  Array.from({ length: 24 }, (_, sample) =>
    chanceByName(model)(
      Object.fromEntries(model.features.map((name) => [name, sampleOf(name, sample)])),
    ).toFixed(4),
  );

// What changes here was trained anew (`npx vitest run --project unit -u shipped-models` then), or was
// broken.
test('the models give the chances that they were trained to', async () => {
  const chances = Object.entries(MODELS).map(([name, model]) => [name, chancesOf(model)]);
  const text = `${JSON.stringify(Object.fromEntries(chances), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('./shipped-models.json');
});

test.each(Object.keys(MODELS))(
  'in the model of %s two names that change places are noticed',
  (name) => {
    const model = MODELS[name] as NamedModel;
    const [first = '', second = '', ...others] = model.features;
    const turned = { ...model, features: [second, first, ...others] };
    expect(chancesOf(turned)).not.toEqual(chancesOf(model));
  },
);
