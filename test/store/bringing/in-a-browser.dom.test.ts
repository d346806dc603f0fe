import '../../stand-in/extension.ts';
import { expect, test } from 'vitest';
import { newStaging } from '../../../src/store/bringing/staged-copies.ts';
import { openCollection } from '../../../src/store/database/collection.ts';
import { openIdb } from '../../../src/store/database/open-idb.ts';
import { REST_ID } from '../../../src/store/documents.ts';
import { createStore } from '../../../src/store/store.ts';
import { readingOf } from '../../stand-in/readings.ts';

const fresh = () => {
  const run = crypto.randomUUID();
  return (name: string) => openIdb(`${run}-${name}`);
};

test('where nothing was left of an import, nothing is done, and the store goes on', async () => {
  const store = createStore(fresh());
  expect(await store.finishBringing()).toBe(false);
  expect(await store.putCopy(readingOf('<p>x</p>'))).toMatch(/^2-/);
});

test('what is left of an import is written with the rest in IndexedDB, too, and done once', async () => {
  const open = fresh();
  const docs = openCollection('lectern', open);
  const store = createStore(open);
  const staging = newStaging(Date.now());
  const key = (await store.stageCopy(staging, readingOf('<p>x</p>'))) ?? '';
  await docs.writeAll(new Map([[REST_ID, { settings: null, staging, letGo: [] }]]), []);
  const next = createStore(open);
  expect(await next.finishBringing()).toBe(true);
  expect((await next.getCopy(key)).article.content).toBe('<p>x</p>');
  expect(await docs.get(REST_ID)).toBeNull();
  expect(await next.finishBringing()).toBe(false);
});
