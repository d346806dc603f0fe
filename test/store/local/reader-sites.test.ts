import { expect, test } from 'vitest';
import { createStore } from '../../../src/store/store.ts';
import { freshDatabases } from '../fresh-databases.ts';

test('sites that are always read in the reader are added once, and taken away', async () => {
  const store = createStore(freshDatabases());
  expect(await store.readerSites()).toBeNull();
  await store.putReaderSite('paper.example', true);
  await store.putReaderSite('paper.example', true);
  await store.putReaderSite('other.example', true);
  expect(await store.readerSites()).toEqual(['paper.example', 'other.example']);
  expect(await store.putReaderSite('paper.example', false)).toEqual(['other.example']);
});

test('where none was set here, those of other windows are begun with', async () => {
  const store = createStore(freshDatabases());
  const all = await store.putReaderSite('paper.example', true, ['other.example']);
  expect(all).toEqual(['other.example', 'paper.example']);
  expect(await store.putReaderSite('other.example', false, ['other.example'])).toEqual([
    'paper.example',
  ]);
});
