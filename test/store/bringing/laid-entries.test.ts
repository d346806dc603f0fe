import { expect, test } from 'vitest';
import type { Brought } from '../../../src/store/bringing/bringing.ts';
import { newStaging } from '../../../src/store/bringing/staged-copies.ts';
import { type OpenDatabase, openCollection } from '../../../src/store/database/collection.ts';
import { createStore } from '../../../src/store/store.ts';
import { dyingDatabases, type Moment } from '../dying-database.ts';
import { freshDatabases } from '../fresh-databases.ts';
import { everythingIn, fillStore } from './kept-library.ts';

const NOTHING = { brought: [], settings: null, letGo: [] };

/** All of a library, as it would be brought in. */
async function entries(): Promise<Brought[]> {
  const open = freshDatabases();
  await fillStore(open, 2);
  const docs = await openCollection('lectern', open).list<Record<string, unknown>>('');
  return docs
    .filter(({ _id }) => /^(?:article|note|quote):/.test(_id))
    .map(({ _id, _rev, ...after }) => ({ id: _id, before: null, after }));
}

async function laidReady(open: OpenDatabase) {
  const staging = newStaging(Date.now());
  const all = await entries();
  const half = all.length >> 1;
  const store = createStore(open);
  await store.layEntries(staging, 0, all.slice(0, half));
  await store.layEntries(staging, 1, all.slice(half));
  return { store, all, bringing: { ...NOTHING, staging, laid: 2 } };
}

const docsIn = async (open: OpenDatabase) =>
  (await openCollection('lectern', open).ids('')).filter((id) => /^(?:a|n|q)/.test(id));
const laidIn = (open: OpenDatabase) => openCollection('lectern-copies', open).ids('laid:');

test('entries in pieces are seen by nobody, come in as a whole, and leave nothing behind', async () => {
  const open = freshDatabases();
  const { store, all, bringing } = await laidReady(open);
  expect(await docsIn(open)).toEqual([]);
  const { keys } = await store.bring(bringing);
  expect(keys).toHaveLength(2);
  expect((await docsIn(open)).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
  expect((await everythingIn(open)).articles).toHaveLength(2);
  // As when the answer was lost.
  await store.bring(bringing);
  await store.dropStaged(bringing.staging);
  expect(await laidIn(open)).toEqual([]);
});

test('without one of its pieces nothing comes in', async () => {
  const open = freshDatabases();
  const { store, bringing } = await laidReady(open);
  await expect(store.bring({ ...bringing, laid: 3 })).rejects.toMatchObject({
    code: 'importChanged',
  });
  expect(await docsIn(open)).toEqual([]);
});

test('what no file brings in is not laid ready', async () => {
  const store = createStore(freshDatabases());
  for (const id of ['rule:a.example:1', 'settings', '_local/bringing'])
    await expect(
      store.layEntries(newStaging(1), 0, [{ id, before: null, after: {} }]),
    ).rejects.toMatchObject({ code: 'storeFailed' });
});

test('what was given up long ago is swept', async () => {
  const open = freshDatabases();
  const { store } = await laidReady(open);
  await store.layEntries(newStaging(Date.now() - 2 * 24 * 60 * 60 * 1000), 0, await entries());
  expect(await laidIn(open)).toHaveLength(3);
  await store.sweepStaged();
  expect(await laidIn(open)).toHaveLength(2);
});

test.each<Moment>(['before', 'after'])(
  'a worker that is stopped %s any operation leaves all of it, or nothing',
  async (moment) => {
    const seen = new Set<number>();
    for (let last = 1; ; last += 1) {
      const open = freshDatabases();
      const { all, bringing } = await laidReady(open);
      const dying = dyingDatabases(open, last, moment);
      const done = createStore(dying.open)
        .bring(bringing)
        .then(() => 'done' as const);
      const end = await Promise.race([done, dying.hasDied]);
      await createStore(open).finishBringing();
      seen.add((await docsIn(open)).length / all.length);
      if (end === 'done') break;
    }
    expect([...seen].toSorted()).toEqual([0, 1]);
  },
);
