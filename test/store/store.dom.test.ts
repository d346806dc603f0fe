import { afterEach, describe, expect, test } from 'vitest';
import { openIdb } from '../../src/store/database/open-idb.ts';
import { createStore } from '../../src/store/store.ts';
import { header, quoteIn, reading, written } from './sample.ts';

/** A database of its own for each test, over the adapter that ships. */
function freshDatabases(): (name: string) => PouchDB.Database {
  const run = crypto.randomUUID();
  return (name) => openIdb(`${run}-${name}`);
}

describe('in IndexedDB', () => {
  test('two writers at the same time lose nothing', async () => {
    const open = freshDatabases();
    const stores = [createStore(open), createStore(open)];
    const writes = Array.from({ length: 40 }, async (_, i) => {
      const store = stores[i % 2] ?? createStore(open);
      await store.changeNote(header('a'), written(`note${i}.`));
      await store.addQuote(quoteIn('a', `q${i}`, i, i + 1));
    });
    await Promise.all(writes);
    const kept = await createStore(open).kept(header('a'));
    expect(kept.quotes.map((quote) => quote.text)).toEqual(writes.map((_, i) => `q${i}`));
    expect(kept.note?.text.split(' ').sort()).toEqual(writes.map((_, i) => `note${i}.`).sort());
  });

  test('the newest 50 copies stay', async () => {
    const store = createStore(freshDatabases());
    const keys: string[] = [];
    for (let i = 0; i < 52; i++) keys.push(await store.putCopy(reading(`${i}`)));
    const found = await Promise.allSettled(keys.map((key) => store.getCopy(key)));
    const gone = found.flatMap(({ status }, i) => (status === 'rejected' ? [i] : []));
    expect(gone).toEqual([0, 1]);
  });

  test('cleared site data ends what was kept, not the store', async () => {
    const open = freshDatabases();
    const store = createStore(open);
    await store.changeNote(header('a'), written('before'));
    await deleteDatabases();
    expect((await store.kept(header('a'))).note).toBeNull();
    await store.changeNote(header('a'), written('after'));
    expect((await store.kept(header('a'))).note?.text).toBe('after');
  });
});

describe('where there is no room', () => {
  const whole = indexedDB;
  const useStorage = (value: IDBFactory) =>
    Object.defineProperty(globalThis, 'indexedDB', { value, configurable: true });
  afterEach(() => useStorage(whole));

  test('says so, keeps what there was, and writes again what fits', async () => {
    useStorage(await storageOf(2_000_000));
    const store = createStore(freshDatabases());
    await store.changeNote(header('a'), written('before'));
    const large = store.putCopy(reading('a', noise(4_000_000)));
    await expect(large).rejects.toMatchObject({ code: 'storeFull' });
    expect((await store.kept(header('a'))).note?.text).toBe('before');
    const key = await store.putCopy(reading('a', 'small'));
    expect((await store.getCopy(key)).article.text).toBe('small');
  });
});

/** IndexedDB in a bucket with room for so many bytes: https://wicg.github.io/storage-buckets/ */
async function storageOf(quota: number): Promise<IDBFactory> {
  const { storageBuckets } = navigator as unknown as {
    storageBuckets: {
      open(name: string, options: { quota: number }): Promise<{ indexedDB: IDBFactory }>;
    };
  };
  return (await storageBuckets.open(crypto.randomUUID(), { quota })).indexedDB;
}

/** Text that no storage can press together. */
const noise = (length: number): string => {
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i += 65_536) crypto.getRandomValues(bytes.subarray(i, i + 65_536));
  return Array.from(bytes, (byte) => String.fromCharCode(32 + (byte % 95))).join('');
};

async function deleteDatabases(): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    await new Promise((done) => {
      indexedDB.deleteDatabase(name ?? '').onsuccess = done;
    });
  }
}
