import { expect, test } from 'vitest';
import { commonText, type EarlierText, pastOf } from '../../src/store/earlier-texts.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { freshDatabases } from './fresh-databases.ts';
import { header, quoteIn, written } from './sample.ts';

type Open = ReturnType<typeof freshDatabases>;

/** Brings every form of a document into another database, as replication does. */
async function replicate(from: Open, to: Open): Promise<void> {
  const { rows } = await from('lectern').allDocs();
  for (const { id } of rows) {
    const doc = await from('lectern').get(id, { revs: true });
    await to('lectern').bulkDocs([doc], { new_edits: false });
  }
}

/** Types on device after device, as at pauses. */
async function type(store: Store, base: string, texts: string[]): Promise<void> {
  for (const text of texts) {
    await store.changeNote(header('a'), { text: { base, text } });
    base = text;
  }
}

const BEGUN = 'First line.\nSecond line.\nThird line.';

test.each([1, 7, 60])(
  'a note edited %i times apart on two devices has what both wrote, once',
  async (edits) => {
    const [mine, theirs] = [freshDatabases(), freshDatabases()];
    const [one, other] = [createStore(mine), createStore(theirs)];
    await one.changeNote(header('a'), written('First'));
    await type(one, 'First', ['First line.', BEGUN]);
    await replicate(mine, theirs);
    const typed = (at: number) => 'mine '.repeat(at + 1);
    await type(
      one,
      BEGUN,
      Array.from({ length: edits }, (_, at) => `${typed(at)}${BEGUN}`),
    );
    const changed = BEGUN.replace('Third line.', 'Third.');
    await type(other, BEGUN, [`${changed} Theirs.`]);
    await replicate(theirs, mine);
    await one.changeNote(header('a'), { addTags: ['x'] });
    expect((await one.kept(header('a'))).note?.text).toBe(
      `${typed(edits - 1)}First line.\nSecond line.\nThird. Theirs.`,
    );
    const { key } = await one.kept(header('a'));
    expect(await mine('lectern').get(`note:${key}`, { conflicts: true })).not.toHaveProperty(
      '_conflicts',
    );
  },
);

test('so has the note on a quote', async () => {
  const [mine, theirs] = [freshDatabases(), freshDatabases()];
  const [one, other] = [createStore(mine), createStore(theirs)];
  const { id } = await one.addQuote(quoteIn('a', 'q', 1, 2));
  await one.changeQuotes([id], { note: { base: '', text: 'a long way home' } });
  await replicate(mine, theirs);
  await one.changeQuotes([id], { note: { base: 'a long way home', text: 'a very long way home' } });
  await other.changeQuotes([id], { note: { base: 'a long way home', text: 'a long way' } });
  await replicate(theirs, mine);
  const [quote] = await one.changeQuotes([id], { addTags: ['x'] });
  expect(quote?.note).toBe('a very long way');
});

test('a thousand edits are remembered in little, the last of them exactly', () => {
  const line = (before: { text: string; earlier: EarlierText[] }, edits: number, word: string) => {
    let now = before;
    for (let at = 0; at < edits; at++) {
      const text = `${now.text}${word}${at} `;
      now = { text, earlier: pastOf(now, text) };
    }
    return now;
  };
  const trunk = line({ text: '', earlier: [] }, 1000, 'both');
  expect(JSON.stringify(trunk.earlier).length).toBeLessThan(20_000);
  expect(commonText(line(trunk, 250, 'long'), line(trunk, 9, 'short'))).toBe(trunk.text);
});

test('what was taken away in one go is remembered as far as there is room', () => {
  const large = 'x'.repeat(19_000);
  const once = { text: 'a', earlier: pastOf({ text: large }, 'a') };
  expect(commonText({ text: large }, once)).toBe(large);
  const twice = { text: 'b', earlier: pastOf({ text: large, earlier: once.earlier }, 'b') };
  expect(twice.earlier).toHaveLength(1);
});
