import { expect, test, vi } from 'vitest';
import { openCollection } from '../../../src/store/database/collection.ts';
import { createStore } from '../../../src/store/store.ts';
import { freshDatabases } from '../fresh-databases.ts';
import { header, quoteIn } from '../sample.ts';

test('of two who give and take tags at the same time each is counted once', async () => {
  const open = freshDatabases();
  const [one, other] = [createStore(open), createStore(open)];
  const ids: string[] = [];
  for (let at = 0; at < 8; at++)
    ids.push((await one.addQuote(quoteIn('a', `q${at}`, at, at + 1))).id);
  const [first = '', ...rest] = ids;
  await Promise.all([
    ...ids.map((id) => one.changeQuotes([id], { addTags: ['mills'] })),
    one.tags(),
    ...ids.map((id) => other.changeQuotes([id], { addTags: ['Mills', 'tides'] })),
    other.tags(),
    other.changeNote(header('a'), { addTags: ['mills'] }),
  ]);
  await Promise.all([
    one.changeQuotes(rest, { removeTags: ['tides'] }),
    other.changeQuotes([first], { removeTags: ['mills'] }),
  ]);
  expect((await one.tags()).map((name) => name.toLowerCase())).toEqual(['mills', 'tides']);
  expect(await tagged(open)).toEqual({ mills: 8, tides: 1 });
});

test('tags that came past this store, as by replication, are there; those that went are not', async () => {
  const open = freshDatabases();
  const store = createStore(open);
  const { id, key } = await store.addQuote(quoteIn('a', 'q', 1, 2));
  await store.changeQuotes([id], { addTags: ['mill'] });
  expect(await store.tags()).toEqual(['mill']);
  const elsewhere = openCollection('lectern', open);
  await elsewhere.update(`note:${key}`, () => ({ key, text: '', tags: ['river'], updated: 1 }));
  await elsewhere.update(id, () => null);
  expect(await store.tags()).toEqual(['river']);
});

test('only what has changed since is looked at', async () => {
  const open = freshDatabases();
  const store = createStore(open);
  await store.changeNote(header('a'), { addTags: ['mill'] });
  await store.tags();
  const look = vi.fn();
  const watched = createStore((name) => {
    const db = open(name);
    const all = db.allDocs.bind(db);
    const watchedAll = (...args: never[]) => {
      look();
      return all(...args);
    };
    return Object.assign(db, { allDocs: watchedAll });
  });
  await store.changeNote(header('b'), { addTags: ['river'] });
  expect((await watched.tags()).sort()).toEqual(['mill', 'river']);
  expect(look).not.toHaveBeenCalled();
});

test('nothing that counts is beside what can be replicated', async () => {
  const open = freshDatabases();
  const store = createStore(open);
  await store.sweepRemoved();
  await store.changeNote(header('a'), { addTags: ['mill'] });
  await store.putQuoteSettings({ colour: 'pink' });
  await store.tags();
  const kinds = (ids: string[]) => [...new Set(ids.map((id) => id.split(':')[0]))];
  expect(kinds(await openCollection('lectern', open).ids(''))).toEqual(['article', 'note']);
  expect(await openCollection('lectern-local', open).ids('')).toEqual([
    'newest',
    'settings',
    'sweep',
    'tags',
  ]);
});

/** How often each stands in the index. */
async function tagged(open: ReturnType<typeof freshDatabases>): Promise<Record<string, number>> {
  const index = await openCollection('lectern-local', open).get<{ of: Record<string, string[]> }>(
    'tags',
  );
  const uses: Record<string, number> = {};
  for (const name of Object.values(index?.of ?? {}).flat())
    uses[name.toLowerCase()] = (uses[name.toLowerCase()] ?? 0) + 1;
  return uses;
}
