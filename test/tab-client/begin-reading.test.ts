import '../stand-in/tabs.ts';
import { beforeEach, expect, test } from 'vitest';
import { beginReading } from '../../src/tab-client/begin-reading.ts';
import { called, openTabAt, ran, resetTabs } from '../stand-in/tabs.ts';

beforeEach(resetTabs);

const files = () => ran.filter(({ what }) => typeof what === 'string');

test('a page that has the kit is not given it again', async () => {
  const tab = openTabAt('https://a.example/');
  called.result = true;
  await beginReading(tab);
  expect(files()).toEqual([]);
});

test('one that has none is given it, and read', async () => {
  const tab = openTabAt('https://a.example/');
  await beginReading(tab);
  expect(files()).toHaveLength(1);
  expect(ran.at(-1)?.what).toEqual(['lecternPageKit', 'read', [{ force: false }]]);
});

test('where no script may run, nothing is said', async () => {
  await beginReading(openTabAt('https://a.example/store', { isClosed: true }));
  expect(ran).toEqual([]);
});
