import '../stand-in/tabs.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { openReader } from '../../src/background/open-reader.ts';
import { fail, succeed } from '../../src/model/result.ts';
import { StoreError } from '../../src/store/failure.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { readerAddress, readerKey } from '../../src/tab-client/reader-address.ts';
import { called, openTabAt, ran, resetTabs, tabs } from '../stand-in/tabs.ts';
import { freshDatabases } from '../store/fresh-databases.ts';
import { header, reading } from '../store/sample.ts';

let store: Store;
let tabId: number;

beforeEach(() => {
  resetTabs();
  store = createStore(freshDatabases());
  tabId = openTabAt(header('a').url);
  called.result = succeed(reading('a', 'All of it.'));
});

const open = (more: Partial<Store> = {}, force = false) =>
  openReader(async () => ({ ...store, ...more }), tabId, { force });
const shown = () => tabs[0]?.url ?? null;

test('the copy is kept first, then the tab shows it', async () => {
  const whenKept = vi.fn();
  const reply = await open({
    putCopy: async (read) => {
      whenKept(shown());
      return store.putCopy(read);
    },
  });
  expect(whenKept).toHaveBeenCalledWith(header('a').url);
  expect(reply).toMatchObject({ ok: true });
  const key = readerKey(shown());
  expect(reply).toEqual(succeed({ key }));
  expect((await store.getCopy(key ?? '')).article.text).toBe('All of it.');
});

test('the options go to the page as they were given, and the text alone is asked for', async () => {
  await openReader(async () => store, tabId, { force: true, other: true });
  expect(ran.map(({ what }) => JSON.stringify(what)).join()).toContain(
    '[{"force":true,"other":true,"alone":true}]',
  );
});

test('a tab that shows the reader stays as it is', async () => {
  const address = readerAddress('copy-1', header('a').url);
  tabId = openTabAt(address);
  expect(await open()).toEqual(succeed({ key: 'copy-1' }));
  expect(tabs[1]?.url).toBe(address);
});

test.each<[string, unknown, Partial<Store>, string]>([
  ['is no article', fail('pageNoArticle'), {}, 'pageNoArticle'],
  [
    'cannot be kept',
    succeed(reading('a')),
    { putCopy: () => Promise.reject(new StoreError('storeFull', 'no room')) },
    'storeFull',
  ],
])('a page that %s is left in its tab, and why is told', async (_, result, broken, code) => {
  called.result = result;
  expect(await open(broken)).toMatchObject({ ok: false, error: { code } });
  expect(shown()).toBe(header('a').url);
});
