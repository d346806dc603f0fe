import { beforeEach, describe, expect, test } from 'vitest';
import '../stand-in/extension.ts';
import { clearSession } from '../../src/browser/private-session-values.ts';
import type { OpenDatabase } from '../../src/store/database/collection.ts';
import { openSession } from '../../src/store/database/open-session.ts';
import { KEY_VERSION } from '../../src/store/keys/key-version.ts';
import { openLibrary } from '../../src/store/library.ts';
import { createStore } from '../../src/store/store.ts';
// As the version before keys said by which rules they were made left all that there can be.
import left from '../schema/schema-1.json' with { type: 'json' };
import { openWindows } from '../stand-in/extension.ts';
import { dyingDatabases, type Moment } from './dying-database.ts';
import { freshDatabases } from './fresh-databases.ts';
import { header, quoteIn, reading } from './sample.ts';

const MILL = { url: 'https://m.example.com/mill?id=7&fbclid=1', canonicalUrl: null };
const BY_HTTP = { url: 'http://example.com/mill?id=7', canonicalUrl: null };
const OLD = {
  url: 'https://edition.example.com/old-1',
  canonicalUrl: 'https://www.example.com/old',
};
const PAGES = [
  MILL,
  BY_HTTP,
  OLD,
  { url: 'file:///home/a.html', canonicalUrl: null },
  ...['lamp', 'kept', 'read', 'hurt', 'orphan'].map(header),
];

async function filled(open: OpenDatabase): Promise<OpenDatabase> {
  for (const [name, docs] of Object.entries(left))
    await open(name).bulkDocs(structuredClone(docs) as PouchDB.Core.PutDocument<object>[]);
  return open;
}

/** Without keys and ids, all that anybody can ask for. */
async function everything(open: OpenDatabase) {
  const [store, library] = [createStore(open), openLibrary(open)];
  const quotes = [];
  for await (const piece of library.quotes(4)) quotes.push(...piece);
  const copied = await library.copied();
  const unread = (await library.unread()).map(({ kind, state, words }) => [kind, state, words]);
  const ofPage = async (page: (typeof PAGES)[number]) => {
    const { key: _, ...kept } = await store.kept(page);
    return plain(kept);
  };
  return {
    quotes: sorted(quotes),
    notes: sorted(await library.notes()),
    articles: sorted(await library.articles()),
    texts: [...(await library.texts(copied)).values()].sort(),
    unread: unread.map((one) => one.join()).sort(),
    pages: await Promise.all(PAGES.map(ofPage)),
    tags: await store.tags(),
    unkept: await store.unkeptCopies(),
    rules: await store.siteRules(null),
    sites: (await store.quotedSites()).sort(),
    settings: [
      await store.hidingSettings(),
      await store.quoteSettings(),
      await store.pictureSettings(),
    ],
    isSwept: (await store.sweepRemoved()) !== null,
  };
}

const plain = (value: object): unknown =>
  JSON.parse(JSON.stringify(value, (name, of) => (['id', 'key'].includes(name) ? undefined : of)));
const sorted = (all: object[]) => all.map((one) => JSON.stringify(plain(one))).sort();

const idsOf = async (open: OpenDatabase): Promise<string[]> => {
  const names = ['lectern', 'lectern-copies', 'lectern-local'];
  const all = await Promise.all(names.map((name) => open(name).allDocs()));
  return all.flatMap(({ rows }) => rows.map(({ id }) => id));
};
/** As a version had it that moved the keys alone: both lists beside the copies. */
async function listsBesideCopies(open: OpenDatabase): Promise<void> {
  const [device, copies] = [open('lectern-local'), open('lectern-copies')];
  for (const id of ['recent', 'opened']) {
    const { _rev, ...list } = await device.get<object>(id);
    await copies.put(list);
    await device.remove(id, _rev);
  }
  await device.put({ _id: 'moved', keys: KEY_VERSION } as object as { _id: string });
}

const UNVERSIONED = /^(?:article|note|quote|copy):[0-9a-f]{24}(?::|$)/;
/** The one document that a newer version wrote. */
const NEWER = left.lectern.find((doc) => 'version' in doc)?._id;

test('what the version before left is there as it is: whole, and found by its pages', async () => {
  const all = await everything(await filled(freshDatabases()));
  expect(all.quotes).toHaveLength(8);
  expect(all.pages.map((page) => (page as { quotes: unknown[] }).quotes.length)).toEqual([
    2, 1, 2, 1, 0, 0, 0, 0, 1,
  ]);
  expect(all.tags).toEqual(['mills', 'rivers', 'lamp']);
  expect(all.settings).toMatchObject([
    { mode: 'always' },
    { colour: 'green' },
    { pictures: 'none' },
  ]);
});

describe('moved, it', () => {
  test('is the same, and every key says by which rules it was made', async () => {
    const open = await filled(freshDatabases());
    const before = await everything(await filled(freshDatabases()));
    await createStore(open).migrate();
    const ids = await idsOf(open);
    expect(ids.filter((id) => UNVERSIONED.test(id))).toEqual([NEWER]);
    expect(await everything(open)).toEqual(before);
  });

  test('has left nothing of this device beside what can be replicated', async () => {
    const open = await filled(freshDatabases());
    await createStore(open).migrate();
    const { rows } = await open('lectern').allDocs();
    const kinds = new Set(rows.map(({ id }) => id.split(':')[0]));
    expect([...kinds]).toEqual(['article', 'aside', 'note', 'quote', 'rule']);
    const copies = await open('lectern-copies').allDocs();
    expect(copies.rows.filter(({ id }) => !/^(?:aside:)?copy:/.test(id))).toEqual([]);
  });

  test('knows which copies there are and when they were opened, as it did before', async () => {
    const open = freshDatabases();
    const store = createStore(open);
    const key = await store.putCopy(reading('read'));
    await listsBesideCopies(open);
    const lists = () =>
      Promise.all(['recent', 'opened'].map((id) => open('lectern-local').get<object>(id)));
    await expect(lists()).rejects.toMatchObject({ status: 404 });
    expect(await createStore(open).unkeptCopies()).toBe(1);
    await createStore(open).migrate();
    expect(await lists()).toMatchObject([{ keys: [key] }, { at: { [key]: expect.any(Number) } }]);
    const { rows } = await open('lectern-copies').allDocs();
    expect(rows.map(({ id }) => id)).toEqual([`copy:${key}`]);
  });

  test('has its copies under the addresses of readers that were left open', async () => {
    const open = await filled(freshDatabases());
    const store = createStore(open);
    await store.migrate();
    for (const { _id, ...copy } of left['lectern-copies'])
      if ('reading' in copy && copy.reading)
        expect((await store.getCopy(_id.slice('copy:'.length))).article.title).toBe(
          copy.reading.article.title,
        );
  });

  test.each<Moment>(['before', 'after'])(
    'is whole, stopped %s any step',
    async (moment) => {
      const before = await everything(await filled(freshDatabases()));
      let steps = 0;
      for (let isOver = false; !isOver; steps++) {
        const open = await filled(freshDatabases());
        const dying = dyingDatabases(open, steps + 1, moment);
        const end = await Promise.race([createStore(dying.open).migrate(), dying.hasDied]);
        isOver = end !== 'died';
        await createStore(open).migrate();
        const said = `stopped ${moment} step ${steps + 1}`;
        expect(
          (await idsOf(open)).filter((id) => UNVERSIONED.test(id)),
          said,
        ).toEqual([NEWER]);
        expect(await everything(open), said).toEqual(before);
      }
      expect(steps).toBeGreaterThan(20);
    },
    120_000,
  );

  test('is not lost where its pages are read and written half-way', async () => {
    // Pages that were only read go with the days.
    const wanted = ['Body of old.', 'Body of the mill.', 'Kept body.'];
    for (let step = 4; step < 90; step += 9) {
      const open = await filled(freshDatabases());
      const dying = dyingDatabases(open, step, 'after');
      await Promise.race([createStore(dying.open).migrate(), dying.hasDied]);
      const store = createStore(open);
      await store.sweepCopies();
      await store.addQuote({ ...quoteIn('', 'since', 90, 95), header: { ...header(''), ...MILL } });
      await store.changeNote({ ...header(''), ...MILL }, { addTags: ['since'] });
      await store.migrate();
      const { quotes, note } = await store.kept(MILL);
      expect(quotes.map(({ text }) => text)).toEqual(['one', 'two', 'since']);
      expect(note).toMatchObject({ text: 'A note on the mill', tags: ['mills', 'since'] });
      expect((await everything(open)).texts).toEqual(wanted);
    }
  }, 60_000);
});

describe('in the memory of private windows', () => {
  beforeEach(async () => {
    openWindows.push({ incognito: true });
    await clearSession();
  });

  test('it is moved as well', async () => {
    const before = await everything(await filled(freshDatabases()));
    await filled(openSession);
    await createStore(openSession).migrate();
    expect(await everything(openSession)).toEqual(before);
  });
});
