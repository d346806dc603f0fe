import '../stand-in/tabs.ts';
import { beforeEach, expect, test } from 'vitest';
import { callPageKit } from '../../src/tab-client/call-page-kit.ts';
import { called, openTabAt, ran, resetTabs } from '../stand-in/tabs.ts';

beforeEach(resetTabs);

const files = () => ran.map(({ what }) => what).filter((what) => typeof what === 'string');
const LISTS = '/src/page/parts/hidden-groups.js';

test('a page that has the kit is not given it again', async () => {
  const tab = openTabAt('https://a.example/');
  called.result = true;
  await callPageKit(tab, 'read', { force: false });
  expect(files()).toEqual([]);
});

test('one that has none is given it, and then the part for its lists', async () => {
  await callPageKit(openTabAt('https://a.example/'), 'read', { force: false });
  expect(files()).toEqual([expect.stringContaining('page-kit'), LISTS]);
});

test('who wants the text alone is brought nothing for lists', async () => {
  await callPageKit(openTabAt('https://a.example/'), 'read', { force: false, alone: true });
  expect(files()).toEqual([expect.stringContaining('page-kit')]);
});

test('the call is there before the kit, which has not to be asked for', async () => {
  await callPageKit(openTabAt('https://a.example/'), 'read', { force: false });
  expect(ran[0]?.what).toEqual(['read', [{ force: false }]]);
});

test('two who ask at once have it brought once, and again on the next page', async () => {
  const tab = openTabAt('https://a.example/');
  await Promise.all([callPageKit(tab, 'read', { force: false }), callPageKit(tab, 'state')]);
  expect(files()).toHaveLength(2);
  await callPageKit(tab, 'state');
  expect(files()).toHaveLength(4);
});
