import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore, type Store } from '../../../src/store/store.ts';
import { freshDatabases } from '../fresh-databases.ts';
import { header, quoteIn, reading, written } from '../sample.ts';

const DAY = 24 * 60 * 60 * 1000;
let store: Store;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  store = createStore(freshDatabases());
});
afterEach(() => vi.useRealTimers());

const pass = (days: number) => vi.setSystemTime(Date.now() + days * DAY);
const isThere = (key: string) =>
  store.getCopy(key).then(
    () => true,
    () => false,
  );

/** Copies of three pages: one only read, one with a note, one that the reader wants kept. */
async function readThree(): Promise<[string, string, string]> {
  await store.changeNote(header('noted'), written('note'));
  return [
    await store.putCopy(reading('read')),
    await store.putCopy(reading('noted')),
    await store.keepCopy(reading('wanted'), true),
  ];
}

test('a page that was only read goes seven days after it was last opened, and nothing else', async () => {
  const [read, noted, wanted] = await readThree();
  pass(6.9);
  expect(await store.sweepCopies()).toBe(0);
  expect(await isThere(read)).toBe(true);
  // That was the last time it was opened.
  pass(6.9);
  expect(await store.sweepCopies()).toBe(0);
  pass(0.2);
  expect(await store.sweepCopies()).toBe(1);
  expect(await Promise.all([read, noted, wanted].map(isThere))).toEqual([false, true, true]);
});

test('one whose note was removed counts as only read', async () => {
  const [, noted] = await readThree();
  await store.removeNotes([noted]);
  expect(await store.unkeptCopies()).toBe(2);
  const quote = await store.addQuote(quoteIn('read', 'words', 1, 2));
  expect(await store.unkeptCopies()).toBe(1);
  await store.removeQuotes([quote.id]);
  expect(await store.unkeptCopies()).toBe(2);
});

test('copies of earlier versions, of which nobody knows when they were opened, have seven days from now', async () => {
  const open = freshDatabases();
  const key = await createStore(open).putCopy(reading('read'));
  await open('lectern-local').put({ ...(await open('lectern-local').get('opened')), at: {} });
  store = createStore(open);
  pass(30);
  expect(await store.sweepCopies()).toBe(0);
  pass(6.9);
  expect(await store.sweepCopies()).toBe(0);
  pass(0.2);
  expect(await store.sweepCopies()).toBe(1);
  expect(await isThere(key)).toBe(false);
});

test('a clock that was ahead once keeps none for ever', async () => {
  pass(400);
  const [read] = await readThree();
  pass(-400);
  await store.sweepCopies();
  pass(7.1);
  expect(await store.sweepCopies()).toBe(1);
  expect(await isThere(read)).toBe(false);
});

test('all of them can be let go of at once', async () => {
  const [read, noted, wanted] = await readThree();
  expect(await store.dropUnkeptCopies()).toBe(1);
  expect(await store.unkeptCopies()).toBe(0);
  expect(await Promise.all([read, noted, wanted].map(isThere))).toEqual([false, true, true]);
});

test('of a copy that was let go of it is not remembered that it was read', async () => {
  const open = freshDatabases();
  store = createStore(open);
  const keys: string[] = [];
  for (let page = 0; page < 52; page++) keys.push(await store.putCopy(reading(`page ${page}`)));
  await store.sweepCopies();
  const { at } = await open('lectern-local').get<{ at: object }>('opened');
  expect(Object.keys(at).sort()).toEqual(keys.slice(2).sort());
  await store.dropUnkeptCopies();
  expect((await open('lectern-local').get<{ at: object }>('opened')).at).toEqual({});
});
