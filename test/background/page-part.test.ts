import '../stand-in/tabs.ts';
import { beforeEach, expect, test } from 'vitest';
import { pageRequests } from '../../src/background/page-handlers.ts';
import { PAGE_PARTS } from '../../src/model/page-parts.ts';
import { createStore } from '../../src/store/store.ts';
import { openTabAt, ran, resetTabs } from '../stand-in/tabs.ts';
import { freshDatabases } from '../store/fresh-databases.ts';

const URL = 'https://paper.example/story';
const requests = pageRequests(createStore(freshDatabases()), () => undefined);
const from = (tabId: number) =>
  ({ from: 'page', tabId, url: URL, origin: 'https://paper.example' }) as const;

beforeEach(resetTabs);

test.each(PAGE_PARTS)('the part %s is injected into the tab that asks for it', async (name) => {
  openTabAt('https://paper.example/other');
  const tabId = openTabAt(URL);
  expect(await requests['page:part']({ name }, from(tabId))).toEqual({ ok: true, value: null });
  expect(ran).toEqual([{ tabId, what: `/src/page/parts/${name}.js` }]);
});

test('a tab that is gone, or may not be touched, is a failure and no error', async () => {
  const closed = openTabAt(URL, { isClosed: true });
  for (const tabId of [closed, 99])
    expect(await requests['page:part']({ name: 'second-opinion' }, from(tabId))).toMatchObject({
      ok: false,
    });
});
