import { describe, expect, test } from 'vitest';
import { NO_CHOICES } from '../../../src/model/reading-settings.ts';
import type { Bringing } from '../../../src/store/bringing/bringing.ts';
import { planBringing } from '../../../src/store/bringing/plan.ts';
import { planRules } from '../../../src/store/bringing/plan-rules.ts';
import { newStaging } from '../../../src/store/bringing/staged-copies.ts';
import { type OpenDatabase, openCollection } from '../../../src/store/database/collection.ts';
import { openLibrary } from '../../../src/store/library.ts';
import { createStore, type Store } from '../../../src/store/store.ts';
import { dyingDatabases, type Moment } from '../dying-database.ts';
import { freshDatabases } from '../fresh-databases.ts';
import { siteRule } from '../sample.ts';
import { aReading, everythingIn, fillStore, headerAt, SETTINGS } from './kept-library.ts';

const OTHER = {
  ...SETTINGS,
  pictures: { pictures: 'none', keep: false },
  out: { template: null, reminds: true, folderArticles: false },
} as const;
const RULE = { site: 'a.example', selector: '.more' };

/** All that an import may change. */
async function all(open: OpenDatabase) {
  const store = createStore(open);
  const settings = await Promise.all([
    store.hidingSettings(),
    store.quoteSettings(),
    store.pictureSettings(),
    store.readingChoices(),
    store.readerSites(),
    store.outSettings(),
    openLibrary(open).readings(),
  ]);
  const rules = (await store.siteRules(null)).map(({ selector, action }) => [selector, action]);
  const { copied, ...library } = await everythingIn(open);
  const copies = openCollection('lectern-copies', open);
  return { ...library, copied, settings, rules, ids: await copies.ids('') };
}

/** A library that has something already, with an import laid ready. */
async function ready() {
  const open = freshDatabases();
  const store = createStore(open);
  await store.changeNote(headerAt(1), { text: { base: '', text: 'Mine' } });
  await store.putCopy(aReading(1));
  await store.importSiteRules([siteRule({ ...RULE, id: 'rule:a.example:1', action: 'show' })]);
  await store.putQuoteSettings(OTHER.quotes);
  await store.putPictureSettings(OTHER.pictures);
  await store.putOutSettings({ ...OTHER.out, lastBackup: 7 });
  const before = await all(open);
  return { open, store, before, bringing: await laidReady(open, store) };
}

async function laidReady(open: OpenDatabase, store: Store): Promise<Bringing> {
  const from = freshDatabases();
  await fillStore(from, 3);
  const docs = openCollection('lectern', open);
  const incoming = await everythingIn(from);
  const articles = incoming.articles.map(({ key, kept: _, ...article }) => {
    const { note = null, quotes = [] } = incoming.kept.get(key) ?? {};
    return { ...article, note, quotes: quotes.map(({ key: _, ...quote }) => quote) };
  });
  const { writes } = await planBringing(docs, articles as never);
  const rules = await planRules(docs, [
    siteRule({ ...RULE, id: 'rule:a.example:1', action: 'hide' }),
    siteRule({ site: 'b.example', selector: '.new', id: 'rule:b.example:1' }),
  ]);
  const staging = newStaging(Date.now());
  for (const place of [0, 1, 2]) await store.stageCopy(staging, aReading(place));
  return { brought: [...writes, ...rules], settings: SETTINGS, staging, letGo: [] };
}

const turned = ({ brought }: Bringing, copied: string[], settings: typeof SETTINGS): Bringing => ({
  brought: brought.map(({ id, before, after }) => ({ id, before: after, after: before })),
  settings,
  staging: null,
  letGo: copied,
});

test('quotes, notes, rules, settings and copies come in together', async () => {
  const { open, store, before, bringing } = await ready();
  const { copied } = await store.bring(bringing);
  const after = await all(open);
  expect(copied).toHaveLength(2);
  expect(after.copied).toHaveLength(3);
  expect(after.rules.toSorted()).toEqual([
    ['.more', 'hide'],
    ['.new', 'hide'],
  ]);
  const { hiding, quotes, pictures, reading, readerSites, out, readings } = SETTINGS;
  // When this device was backed up last is its own.
  const outHere = { ...out, lastBackup: 7 };
  expect(after.settings).toEqual([
    hiding,
    quotes,
    pictures,
    reading,
    readerSites,
    outHere,
    readings,
  ]);
  expect(after.ids.filter((id) => !id.startsWith('copy:'))).toEqual([]);
  expect(after.articles.length).toBeGreaterThan(before.articles.length);
});

test('and are taken back together', async () => {
  const { open, store, before, bringing } = await ready();
  const { copied } = await store.bring(bringing);
  const [hiding, , , , , , readings] = before.settings;
  const settings = { ...OTHER, hiding, reading: NO_CHOICES, readerSites: [], readings };
  await store.bring(turned(bringing, copied, settings));
  const after = await all(open);
  // What was never set is set to what held then.
  expect(after.settings.slice(3, 5)).toEqual([NO_CHOICES, []]);
  const [now, then] = [after, before].map(({ settings, ...rest }) => [
    rest,
    settings.toSpliced(3, 2),
  ]);
  expect(now).toEqual(then);
});

test('what was laid ready is seen by nobody, and swept when it was given up', async () => {
  const { open, store, before } = await ready();
  const now = await all(open);
  expect({ ...now, ids: [] }).toEqual({ ...before, ids: [] });
  expect(now.ids.filter((id) => id.startsWith('staged:'))).toHaveLength(2);
  await store.sweepStaged();
  expect((await all(open)).ids).toEqual(now.ids);
  const old = newStaging(Date.now() - 2 * 24 * 60 * 60 * 1000);
  await store.stageCopy(old, aReading(5));
  await store.sweepStaged();
  expect((await all(open)).ids).toEqual(now.ids);
});

test('where the rest cannot be written, the first is taken back', async () => {
  const { open, before, bringing } = await ready();
  const full = (name: string) => {
    const db = open(name);
    if (name !== 'lectern-copies') return db;
    return new Proxy(db, {
      get: (target, way) => {
        const own = Reflect.get(target, way);
        if (way === 'bulkDocs') return () => Promise.reject(new Error('QuotaExceededError'));
        return typeof own === 'function' ? own.bind(target) : own;
      },
    });
  };
  await expect(createStore(full).bring(bringing)).rejects.toMatchObject({ code: 'storeFull' });
  const after = await all(open);
  expect({ ...after, ids: [] }).toEqual({ ...before, ids: [] });
  await createStore(open).finishBringing();
  const later = await all(open);
  expect({ ...later, ids: [] }).toEqual({ ...before, ids: [] });
});

describe('a worker that is stopped at any operation leaves all of it, or nothing:', () => {
  /** What is to be seen once the next worker has begun. */
  const stoppedAt = async (last: number, moment: Moment) => {
    const { open, before, bringing } = await ready();
    const dying = dyingDatabases(open, last, moment);
    const done = createStore(dying.open)
      .bring(bringing)
      .then(() => 'done' as const);
    const end = await Promise.race([done, dying.hasDied]);
    await createStore(open).finishBringing();
    return { end, before, after: await all(open), open, bringing };
  };
  const isWhole = ({ before, after }: Awaited<ReturnType<typeof stoppedAt>>) => {
    const isBefore =
      JSON.stringify({ ...after, ids: [] }) === JSON.stringify({ ...before, ids: [] });
    const isAfter =
      after.copied.length === 3 &&
      after.rules.length === 2 &&
      after.settings[2].pictures === 'all' &&
      after.settings[4]?.length === 1 &&
      Object.keys(after.settings[6]).length === 1 &&
      after.articles.length === 3;
    expect([isBefore, isAfter].filter(Boolean)).toHaveLength(1);
    return isBefore ? 'nothing' : 'all';
  };

  test.each(['before', 'after'] as const)('%s it was done', async (moment) => {
    const seen = new Set<string>();
    for (let last = 1; ; last += 1) {
      const stopped = await stoppedAt(last, moment);
      seen.add(isWhole(stopped));
      if (stopped.end === 'done') break;
    }
    expect([...seen].sort()).toEqual(['all', 'nothing']);
  });
});
