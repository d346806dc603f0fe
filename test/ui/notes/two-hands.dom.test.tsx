import '../../stand-in/extension.ts';
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Reading } from '../../../src/model/article.ts';
import { succeed } from '../../../src/model/result.ts';
import { Popup } from '../../../src/surfaces/popup/popup-view.tsx';
import { Reader } from '../../../src/surfaces/reader/reader-view.tsx';
import { SidePanel } from '../../../src/surfaces/side-panel/panel-view.tsx';
import type { NoteDraft } from '../../../src/ui/annotations/note-draft.ts';
import { randomFrom } from '../../random-from.ts';
import { store } from '../../stand-in/background.ts';
import { standInHiding } from '../../stand-in/hiding.ts';
import { mount } from '../../stand-in/mount.ts';
import { followOne, open } from '../../stand-in/open.ts';
import { standInQuotes } from '../../stand-in/quote-calls.ts';
import { keepQuotes } from '../../stand-in/quotes.ts';
import { readSample } from '../../stand-in/readings.ts';

const SURFACES = {
  popup: async (reading: Reading) => (
    <Popup
      reading={await followOne(reading)}
      hiding={standInHiding().calls}
      quotes={standInQuotes({ isSelected: false }).calls}
    />
  ),
  panel: async (reading: Reading) => (
    <SidePanel reading={await followOne(reading)} hiding={standInHiding().calls} />
  ),
  reader: async (reading: Reading) => <Reader copy={succeed(reading)} page={null} />,
};

/** The field of the article's note on one surface; in the panel it has to be shown first. */
async function fieldOn(name: keyof typeof SURFACES, reading: Reading) {
  // Wide, so that the note of the reader is there unasked.
  await page.viewport(1280, 900);
  const root = mount(await SURFACES[name](reading));
  root.querySelector<HTMLElement>('[role=tab]#notes')?.click();
  await expect.poll(() => root.querySelector('.note-field')).not.toBeNull();
  const field = root.querySelector('.note-field') as HTMLTextAreaElement;
  return field;
}

test.each([
  ['popup', 'panel'],
  ['popup', 'reader'],
  ['panel', 'reader'],
] as const)('what is typed in %s stands in %s, and the other way', async (one, other) => {
  const reading = readSample();
  const [first, second] = [await fieldOn(one, reading), await fieldOn(other, reading)];
  await userEvent.type(first, 'from one');
  await expect.poll(() => second.value).toBe('from one');
  await userEvent.type(second, '{Control>}{End}{/Control}, from the other');
  await expect.poll(() => first.value).toBe('from one, from the other');
});

const WORDS = 6;

/** Types words behind a mark, with pauses and writes as chance has them. */
async function write(draft: NoteDraft, hand: string, mark: string, chance: () => number) {
  for (let word = 0; word < WORDS; word++) {
    draft.edit(draft.text.peek().replace(mark, `${mark} ${hand}${word}`));
    if (chance() < 0.4) void draft.flush();
    await new Promise((done) => setTimeout(done, chance() * 90));
  }
}

const written = (hand: string) => Array.from({ length: WORDS }, (_, word) => `${hand}${word}`);

/** Two surfaces' drafts of one note, once both know it. */
async function twoDrafts(reading: Reading, of: 'article' | 'quote', begun: string) {
  const [id = ''] = await keepQuotes(reading, 'only patience');
  if (of === 'article')
    await store.changeNote(reading.article, { text: { base: '', text: begun } });
  else await store.changeQuotes([id], { note: { base: '', text: begun } });
  const keeps = [open(reading).annotations, open(reading).annotations];
  for (const annotations of keeps) await expect.poll(() => annotations.quotes.value.length).toBe(1);
  const drafts = keeps.map((annotations) =>
    of === 'article' ? annotations.note : annotations.quoteNote(id),
  );
  const stored = async () => {
    const { note, quotes } = await store.kept(reading.article);
    return of === 'article' ? note?.text : quotes[0]?.note;
  };
  return { drafts: drafts as [NoteDraft, NoteDraft], stored };
}

describe.each(['article', 'quote'] as const)('two hands on the note of one %s', (of) => {
  test.each([1, 2, 3, 4, 5, 6])(
    'in different places: each word is there once (%i)',
    async (seed) => {
      const chance = randomFrom(seed);
      const { drafts, stored } = await twoDrafts(readSample(), of, 'Here:\n\nand\n\nThere:');
      await Promise.all([
        write(drafts[0], 'a', 'Here:', chance),
        write(drafts[1], 'b', 'There:', chance),
      ]);
      await expect.poll(() => drafts.some(({ isDirty }) => isDirty)).toBe(false);
      const all = `Here: ${written('a').reverse().join(' ')}\n\nand\n\nThere: ${written('b').reverse().join(' ')}`;
      for (const { text } of drafts) await expect.poll(() => text.value).toBe(all);
      expect(await stored()).toBe(all);
    },
  );

  test.each([1, 2, 3, 4, 5, 6])('in one place: each word is there (%i)', async (seed) => {
    const chance = randomFrom(seed);
    const { drafts, stored } = await twoDrafts(readSample(), of, 'Here:');
    await Promise.all([
      write(drafts[0], 'a', 'Here:', chance),
      write(drafts[1], 'b', 'Here:', chance),
    ]);
    await expect.poll(() => drafts.some(({ isDirty }) => isDirty)).toBe(false);
    await expect
      .poll(() => drafts[0].text.value === drafts[1].text.value, { timeout: 10_000 })
      .toBe(true);
    const words = (await stored())?.split(/\s+/) ?? [];
    for (const word of [...written('a'), ...written('b')]) expect(words).toContain(word);
    expect(drafts[0].text.value).toBe(await stored());
  });
});
