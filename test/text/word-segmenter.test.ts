import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** How many of the platform's dictionaries were opened for the terms of a text. */
async function openedFor(text: string): Promise<number> {
  let opened = 0;
  const { Segmenter } = Intl;
  const counting = class extends Segmenter {
    constructor(...options: ConstructorParameters<typeof Segmenter>) {
      super(...options);
      opened++;
    }
  };
  vi.stubGlobal('Intl', Object.create(Intl, { Segmenter: { value: counting } }));
  const { termsOf } = await import('../../src/text/terms.ts');
  termsOf(text);
  termsOf(text);
  return opened;
}

it.each([
  ['Latin letters', 'The keeper of the lighthouse', 0],
  ['Cyrillic letters', 'Смотритель маяка', 0],
  ['no spaces', '灯台守は朝早く起きた', 1],
])('opens a dictionary for what is written with %s so often: %s', async (_, text, times) => {
  expect(await openedFor(text)).toBe(times);
});
