import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readFile as readAny } from '../../../src/export/import/read-file.ts';
import type { CopyPicture, Incoming } from '../../../src/model/incoming.ts';
import { planBringing } from '../../../src/store/bringing/plan.ts';
import { newStaging } from '../../../src/store/bringing/staged-copies.ts';
import { type OpenDatabase, openCollection } from '../../../src/store/database/collection.ts';
import { createStore } from '../../../src/store/store.ts';
import { HARD_TEXTS } from '../../export/library/exported-sample.ts';
import { freshDatabases } from '../fresh-databases.ts';
import { backupOf, everythingIn, fillStore, headerAt, picturesAt } from './kept-library.ts';

const NOTHING = { brought: [], settings: null, staging: null, letGo: [] };

const readFile = (file: Blob) => readAny(file, { toText: (html) => html, now: 1 });

const planFor = (open: OpenDatabase, { articles }: Incoming) =>
  planBringing(openCollection('lectern', open), articles);

async function restore(open: OpenDatabase, backup: Blob, takesOver = false) {
  const incoming = await readFile(backup);
  const plan = await planFor(open, incoming);
  const store = createStore(open);
  const staging = newStaging(Date.now());
  for await (const copy of incoming.copies.read())
    if (copy) await store.stageCopy(staging, copy.reading);
  const brought = takesOver ? [...plan.writes, ...plan.over] : plan.writes;
  await store.bring({ ...NOTHING, brought, staging });
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
    await store.bring({ ...NOTHING, brought: writes });
    const brought = writes.map(({ id, before, after }) => ({ id, before: after, after: before }));
    await store.bring({ ...NOTHING, brought });
    expect(await everythingIn(to)).toEqual(before);
  });
});

test('nothing is written where a document is another by then', async () => {
  const [from, to] = [await filled(), freshDatabases()];
  const { writes } = await planFor(to, await readFile(await backupOf(from)));
  const store = createStore(to);
  await store.changeNote(headerAt(2), { text: { base: '', text: 'Meanwhile' } });
  const before = await everythingIn(to);
  await expect(store.bring({ ...NOTHING, brought: writes })).rejects.toMatchObject({
    code: 'importChanged',
  });
  expect(await everythingIn(to)).toEqual(before);
});

test('what was written already is done, as when an answer was lost', async () => {
  const [from, to] = [await filled(), freshDatabases()];
  const { writes } = await planFor(to, await readFile(await backupOf(from)));
  await createStore(to).bring({ ...NOTHING, brought: writes });
  const before = await everythingIn(to);
  await createStore(to).bring({ ...NOTHING, brought: writes });
  expect(await everythingIn(to)).toEqual(before);
});

test.each(['settings', 'rule:a.example:1', '_local/bringing', 'copy:2-a', '__proto__', 'tags'])(
  'nothing but whole articles, notes, quotes and rules is brought in: not %s',
  async (id) => {
    const open = freshDatabases();
    await expect(
      createStore(open).bring({ ...NOTHING, brought: [{ id, before: null, after: { a: 1 } }] }),
    ).rejects.toThrow();
  },
);

test('the pictures of copies come out as they went in, each with its copy', async () => {
  const { copies } = await readFile(await backupOf(await filled()));
  const found: CopyPicture[][] = [];
  for await (const copy of copies.read()) {
    const own: CopyPicture[] = [];
    for await (const picture of copy?.pictures() ?? []) own.push(picture);
    expect(own).toEqual(picturesAt(copy?.reading.article.url ?? ''));
    found.push(own);
  }
  expect(found).toHaveLength(3);
});

test('a backup of before there were pictures is read as well', async () => {
  const entries = unzipSync(new Uint8Array(await (await backupOf(await filled())).arrayBuffer()));
  const description = JSON.parse(new TextDecoder().decode(entries['backup.json']));
  for (const name of Object.keys(entries).filter((one) => one.startsWith('pictures'))) {
    delete entries[name];
    delete description.files[name];
  }
  entries['backup.json'] = new TextEncoder().encode(JSON.stringify(description));
  const zip = new Blob([zipSync(entries) as Uint8Array<ArrayBuffer>]);
  const { copies } = await readFile(zip);
  for await (const copy of copies.read())
    for await (const _ of copy?.pictures() ?? []) expect.unreachable();
  expect(copies.count).toBe(3);
});
