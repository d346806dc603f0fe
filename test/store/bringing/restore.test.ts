import { describe, expect, test } from 'vitest';
import { readFile as readAny } from '../../../src/export/import/read-file.ts';
import type { Incoming } from '../../../src/model/incoming.ts';
import { planBringing } from '../../../src/store/bringing/plan.ts';
import { type OpenDatabase, openCollection } from '../../../src/store/database/collection.ts';
import { createStore } from '../../../src/store/store.ts';
import { HARD_TEXTS } from '../../export/library/exported-sample.ts';
import { freshDatabases } from '../fresh-databases.ts';
import { backupOf, everythingIn, fillStore, headerAt } from './kept-library.ts';

const readFile = (file: Blob) => readAny(file, { toText: (html) => html, now: 1 });

const planFor = (open: OpenDatabase, { articles }: Incoming) =>
  planBringing(openCollection('lectern', open), articles);

async function restore(open: OpenDatabase, backup: Blob, takesOver = false) {
  const incoming = await readFile(backup);
  const plan = await planFor(open, incoming);
  const store = createStore(open);
  await store.bring(takesOver ? [...plan.writes, ...plan.over] : plan.writes);
  for await (const copy of incoming.copies.read()) if (copy) await store.putCopy(copy);
  return { ...plan, refused: incoming.refused };
}

const filled = async () => {
  const open = freshDatabases();
  await fillStore(open);
  return open;
};

describe('a backup', () => {
  test('brings all of a library back, to the letter', async () => {
    const [from, to] = [await filled(), freshDatabases()];
    const plan = await restore(to, await backupOf(from));
    expect(plan).toMatchObject({ changed: [], conflicts: [], refused: [], same: 0 });
    expect(await everythingIn(to)).toEqual(await everythingIn(from));
  });

  test('brought in twice changes nothing', async () => {
    const open = await filled();
    const before = await everythingIn(open);
    const plan = await restore(open, await backupOf(open));
    expect(plan.writes).toEqual([]);
    expect(plan.same).toBe(3 * HARD_TEXTS.length + 3);
    expect(await everythingIn(open)).toEqual(before);
  });

  test('leaves alone what was changed since, unless it is to win', async () => {
    const open = await filled();
    const backup = await backupOf(open);
    const store = createStore(open);
    const { note } = await store.kept(headerAt(0));
    await store.changeNote(headerAt(0), { text: { base: note?.text ?? '', text: 'Newer words' } });
    expect(await restore(open, backup)).toMatchObject({ conflicts: [{ there: 'Newer words' }] });
    expect((await store.kept(headerAt(0))).note?.text).toBe('Newer words');
    await restore(open, backup, true);
    expect((await store.kept(headerAt(0))).note?.text).toBe('Note 0');
  });

  test('has back what was removed since', async () => {
    const open = await filled();
    const backup = await backupOf(open);
    const store = createStore(open);
    const before = await store.kept(headerAt(1));
    await store.removeQuotes(before.quotes.map(({ id }) => id));
    expect((await restore(open, backup)).changed).toHaveLength(before.quotes.length);
    expect(await store.kept(headerAt(1))).toEqual(before);
  });

  test('is taken back whole', async () => {
    const open = await filled();
    const backup = await backupOf(open);
    const to = freshDatabases();
    const store = createStore(to);
    await store.changeNote(headerAt(0), { text: { base: '', text: 'Mine' } });
    const before = await everythingIn(to);
    const { writes } = await planFor(to, await readFile(backup));
    await store.bring(writes);
    await store.bring(
      writes.map(({ id, before, after }) => ({ id, before: after, after: before })),
    );
    expect(await everythingIn(to)).toEqual(before);
  });
});

test('nothing is written where a document is another by then', async () => {
  const [from, to] = [await filled(), freshDatabases()];
  const { writes } = await planFor(to, await readFile(await backupOf(from)));
  const store = createStore(to);
  await store.changeNote(headerAt(2), { text: { base: '', text: 'Meanwhile' } });
  const before = await everythingIn(to);
  await expect(store.bring(writes)).rejects.toMatchObject({ code: 'importChanged' });
  expect(await everythingIn(to)).toEqual(before);
});

test('what was written already is done, as when an answer was lost', async () => {
  const [from, to] = [await filled(), freshDatabases()];
  const { writes } = await planFor(to, await readFile(await backupOf(from)));
  await createStore(to).bring(writes);
  const before = await everythingIn(to);
  await createStore(to).bring(writes);
  expect(await everythingIn(to)).toEqual(before);
});

test.each(['settings', 'rule:a.example:1', 'copy:2-a', '__proto__', 'tags'])(
  'nothing but articles, notes and quotes is brought in: not %s',
  async (id) => {
    const open = freshDatabases();
    await expect(
      createStore(open).bring([{ id, before: null, after: { a: 1 } }]),
    ).rejects.toThrow();
  },
);
