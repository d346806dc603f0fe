import '../stand-in/tabs.ts';
import { beforeEach, expect, test, vi } from 'vitest';
import { extensionUrl } from '../../src/browser/extension-address.ts';
import { succeed } from '../../src/model/result.ts';
import { beginReading } from '../../src/tab-client/begin-reading.ts';
import { called, openTabAt, ran, resetTabs } from '../stand-in/tabs.ts';
import { reading } from '../store/sample.ts';

beforeEach(resetTabs);

const calls = () => ran.filter(({ what }) => Array.isArray(what) && what[0] === 'read');
const read = { force: false, again: false, other: false };

test('the tab in front is read before anybody asks, who is then given that', async () => {
  const tab = openTabAt('https://a.example/');
  called.result = succeed(reading('a'));
  const begun = await beginReading();
  await vi.waitUntil(() => calls().length === 1);
  expect(await begun.read(tab, read)).toEqual(succeed(reading('a')));
  expect(calls()).toHaveLength(1);
});

test('who asks once more, for another tab or for more, has it read', async () => {
  const tab = openTabAt('https://a.example/');
  const begun = await beginReading();
  await begun.read(tab, read);
  await begun.read(tab, read);
  expect(calls()).toHaveLength(2);
  const other = openTabAt('https://b.example/');
  await (await beginReading()).read(other, read);
  expect(calls().at(-1)?.tabId).toBe(other);
  await (await beginReading()).read(tab, { ...read, force: true });
  expect(calls().at(-1)?.what).toMatchObject(['read', [{ force: true }]]);
});

test('where no script may run, it is told why', async () => {
  const tab = openTabAt(extensionUrl('src/surfaces/library/library.html'), { isClosed: true });
  const begun = await beginReading();
  expect(await begun.read(tab, read)).toMatchObject({ error: { code: 'pageOurs' } });
});

test('where there is no tab, nothing is read', async () => {
  expect((await beginReading()).tab).toBeNull();
  expect(ran).toEqual([]);
});
