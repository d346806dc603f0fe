import '../stand-in/tabs.ts';
import { beforeEach, expect, test } from 'vitest';
import { extensionUrl } from '../../src/browser/extension-address.ts';
import { fail, succeed } from '../../src/model/result.ts';
import { readPageInTab } from '../../src/tab-client/read-tab.ts';
import { called, openTabAt, resetTabs } from '../stand-in/tabs.ts';
import { reading } from '../store/sample.ts';

beforeEach(resetTabs);

const read = (tabId: number) => readPageInTab(tabId, { force: false });

test('gives what the page says, article or not', async () => {
  const tab = openTabAt('https://a.example/');
  called.result = succeed(reading('a'));
  expect(await read(tab)).toEqual(succeed(reading('a')));
  called.result = fail('pageNoArticle');
  expect(await read(tab)).toEqual(fail('pageNoArticle'));
});

test.each<[string, string, string]>([
  ['a page of ours', extensionUrl('src/surfaces/library/library.html'), 'pageOurs'],
  ['a store of extensions', 'https://store.example/', 'pageRestricted'],
  ['a file that we may not read', 'file:///home/a.html', 'pageFileBlocked'],
])('says why of %s nothing is read', async (_, url, code) => {
  const tab = openTabAt(url, { isClosed: true });
  expect(await read(tab)).toMatchObject({ ok: false, error: { code } });
});

test('says that the tab is gone', async () => {
  expect(await read(99)).toMatchObject({ ok: false, error: { code: 'tabClosed' } });
});
