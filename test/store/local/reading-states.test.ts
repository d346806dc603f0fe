import { beforeEach, expect, test } from 'vitest';
import { createStore, type Store } from '../../../src/store/store.ts';
import { freshDatabases } from '../fresh-databases.ts';

const page = (at: number | string) => ({ url: `https://paper.example/${at}`, canonicalUrl: null });
const place = (share: number) => ({
  share,
  selectors: {
    quote: { type: 'TextQuoteSelector' as const, exact: 'Here.', prefix: '', suffix: '' },
    position: { type: 'TextPositionSelector' as const, start: 0, end: 5 },
  },
});
let open: ReturnType<typeof freshDatabases>;
let store: Store;

beforeEach(() => {
  open = freshDatabases();
  store = createStore(open);
});

test('a place and what was put back are remembered by article, one without the other', async () => {
  await store.putReadingState(page(1), { place: place(0.5) });
  await store.putReadingState(page(1), { back: ['a list'] });
  expect(await store.readingState(page(1))).toEqual({ place: place(0.5), back: ['a list'] });
  expect(await store.readingState(page(2))).toEqual({ place: null, back: [] });
});

test('one article has one place, under whichever of its addresses it is read', async () => {
  await store.putReadingState(page('story?utm_source=feed'), { place: place(0.5) });
  expect((await store.readingState(page('story'))).place).toEqual(place(0.5));
});

test('of too many, those read longest ago are forgotten', async () => {
  for (let at = 0; at < 310; at++) {
    if (at === 305) await store.putReadingState(page(10), { back: ['still'] });
    await store.putReadingState(page(at), { place: place(0.5) });
  }
  expect((await store.readingState(page(0))).place).toBeNull();
  expect((await store.readingState(page(10))).place).not.toBeNull();
  expect((await store.readingState(page(309))).place).not.toBeNull();
  const { of } = await open('lectern-local').get<{ of: object }>('read');
  expect(Object.keys(of)).toHaveLength(300);
});

test('what is empty takes no room', async () => {
  await store.putReadingState(page(1), { place: place(0.5) });
  await store.putReadingState(page(1), { place: null });
  const { of } = await open('lectern-local').get<{ of: object }>('read');
  expect(of).toEqual({});
});

test('a damaged one is forgotten, and no other', async () => {
  for (const at of [1, 2]) await store.putReadingState(page(at), { place: place(0.5) });
  const local = open('lectern-local');
  const doc = await local.get<{ of: Record<string, unknown> }>('read');
  const [first = ''] = Object.keys(doc.of);
  await local.bulkDocs([{ ...doc, of: { ...doc.of, [first]: 'nothing of ours' } }]);
  expect(await store.readingState(page(1))).toEqual({ place: null, back: [] });
  expect((await store.readingState(page(2))).place).toEqual(place(0.5));
});
