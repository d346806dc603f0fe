import { beforeEach, expect, test } from 'vitest';
import { DEFAULT_READING, NO_CHOICES } from '../../../src/model/reading-settings.ts';
import { createStore, type Store } from '../../../src/store/store.ts';
import { freshDatabases } from '../fresh-databases.ts';

const dark = { ...DEFAULT_READING, theme: 'dark' as const };
let open: ReturnType<typeof freshDatabases>;
let store: Store;

beforeEach(() => {
  open = freshDatabases();
  store = createStore(open);
});

test('what was never set is told from what was', async () => {
  expect(await store.readingChoices()).toBeNull();
  await store.putReadingSettings(null, dark);
  expect(await store.readingChoices()).toEqual({ everywhere: dark, sites: {} });
});

test('two scopes that are written at once are both there', async () => {
  await Promise.all([
    store.putReadingSettings(null, dark),
    store.putReadingSettings('paper.example', DEFAULT_READING),
  ]);
  expect(await store.readingChoices()).toEqual({
    everywhere: dark,
    sites: { 'paper.example': DEFAULT_READING },
  });
});

test('other settings of this device stay', async () => {
  await store.putPictureSettings({ pictures: 'none', keep: true });
  await store.putReadingSettings(null, dark);
  expect(await store.pictureSettings()).toEqual({ pictures: 'none', keep: true });
});

test('what cannot be read of it is as by default, and the rest stays', async () => {
  await store.putReadingSettings(null, dark);
  const local = open('lectern-local');
  const doc = await local.get<{ reading: { everywhere: object } }>('settings');
  const everywhere = { ...doc.reading.everywhere, size: -4, face: 'Comic' };
  await local.bulkDocs([{ ...doc, reading: { ...doc.reading, everywhere, sites: 7 } }]);
  expect(await store.readingChoices()).toEqual({ everywhere: dark, sites: {} });
});

test('private windows begin with what the others have', async () => {
  const others = { ...NO_CHOICES, everywhere: dark };
  const written = await store.putReadingSettings('paper.example', DEFAULT_READING, others);
  expect(written.everywhere).toEqual(dark);
});
