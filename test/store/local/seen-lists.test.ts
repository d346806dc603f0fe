import '../../stand-in/extension.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPrivateStore } from '../../../src/background/private-store.ts';
import type { KnownSite, SeenPage } from '../../../src/model/seen-lists.ts';
import { createStore, type Store } from '../../../src/store/store.ts';
import { freshDatabases } from '../fresh-databases.ts';

const open = freshDatabases();
let store: Store;

beforeEach(async () => {
  store = createStore(open);
  await store.forgetSites();
});
afterEach(() => vi.useRealTimers());

const pageOf = (page: number, ...links: number[][]): SeenPage => ({
  page,
  lists: links.map((some, at) => ({ make: at + 1, links: some })),
});
const known = async (host: string): Promise<KnownSite> => {
  const site = await store.knownSite(host);
  if (!site) throw new Error('nothing may be remembered');
  return site;
};

test('a site is remembered with the pages a list was seen on, by a store opened later', async () => {
  const { salt } = await known('paper.example');
  await store.rememberPage('paper.example', pageOf(1, [7, 8], [9]));
  await store.rememberPage('paper.example', pageOf(2, [7, 8]));
  store = createStore(open);
  expect(await known('paper.example')).toEqual({
    salt,
    pages: [2, 1],
    lists: [
      { make: 1, links: [7, 8], pages: [2, 1] },
      { make: 2, links: [9], pages: [1] },
    ],
  });
  expect((await known('other.example')).pages).toEqual([]);
});

test('a page that is seen again is one page', async () => {
  await known('paper.example');
  for (let times = 0; times < 3; times++)
    await store.rememberPage('paper.example', pageOf(1, [7, 8]));
  const { pages, lists } = await known('paper.example');
  expect([pages, lists.map((list) => list.pages)]).toEqual([[1], [[1]]]);
});

test('no more is kept than is of use: sites, lists of a site, and for how long', async () => {
  await known('paper.example');
  for (let page = 1; page <= 20; page++)
    await store.rememberPage(
      'paper.example',
      pageOf(page, ...Array.from({ length: 24 }, (_, at) => [page * 100 + at])),
    );
  const { pages, lists } = await known('paper.example');
  expect([pages.length, lists.length]).toEqual([4, 48]);
  expect(lists[0]?.pages).toEqual([20]);
  for (let site = 0; site < 45; site++)
    await store.rememberPage(`s${site}.example`, pageOf(1, [site]));
  expect((await known('paper.example')).pages).toEqual([]);
  expect((await known('s44.example')).pages).toEqual([1]);
  vi.useFakeTimers({ now: Date.now() + 100 * 24 * 60 * 60 * 1000, toFake: ['Date'] });
  await store.rememberPage('new.example', pageOf(1, [1]));
  expect((await known('s44.example')).pages).toEqual([]);
});

test('all is forgotten at one word, and hashed otherwise from then on', async () => {
  const { salt } = await known('paper.example');
  await store.rememberPage('paper.example', pageOf(1, [7]));
  await store.forgetSites();
  const site = await known('paper.example');
  expect([site.pages, site.lists]).toEqual([[], []]);
  expect(site.salt).not.toBe(salt);
});

test('nothing is told or kept where the reader wants none of it', async () => {
  await known('paper.example');
  await store.rememberPage('paper.example', pageOf(1, [7]));
  await store.putHidingSettings({ ...(await store.hidingSettings()), learns: false });
  expect(await store.knownSite('paper.example')).toBeNull();
  await store.rememberPage('paper.example', pageOf(2, [7]));
  await store.putHidingSettings({ ...(await store.hidingSettings()), learns: true });
  expect((await known('paper.example')).pages).toEqual([1]);
});

test('a private window remembers nothing', async () => {
  const inPrivate = createPrivateStore();
  expect(await inPrivate.knownSite('paper.example')).toBeNull();
  await inPrivate.rememberPage('paper.example', pageOf(1, [7]));
  expect((await known('paper.example')).pages).toEqual([]);
});

test('hosts are kept as numbers alone', async () => {
  await known('paper.example');
  await store.rememberPage('paper.example', pageOf(1, [7]));
  const doc = await open('lectern-local').get('seen');
  expect(JSON.stringify(doc)).not.toContain('paper');
});
