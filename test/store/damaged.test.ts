import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { OpenDatabase } from '../../src/store/database/collection.ts';
import { type Library, openLibrary } from '../../src/store/library.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { freshDatabases } from './fresh-databases.ts';
import { header, quoteIn, reading, rule, written } from './sample.ts';

let open: OpenDatabase;
let store: Store;
let library: Library;

beforeEach(() => start());

function start(): void {
  open = freshDatabases();
  store = createStore(open);
  library = openLibrary(open);
}

/** Two articles with all that there can be of them. */
async function fill(): Promise<void> {
  for (const path of ['a', 'b']) {
    const { id } = await store.addQuote(quoteIn(path, `one of ${path}`, 1, 9));
    await store.addQuote(quoteIn(path, `two of ${path}`, 20, 29));
    await store.changeQuotes([id], { addTags: ['mill'], note: { base: '', text: 'mine' } });
    await store.changeNote(header(path), { ...written(`note on ${path}`), addTags: ['river'] });
    await store.putCopy(reading(path));
    await store.putSiteRule(rule({ selector: `.${path}` }));
  }
  await store.putHidingSettings({ ...(await store.hidingSettings()), mode: 'never' });
  await store.sweepRemoved();
}

type Stored = Record<string, unknown> & { _id: string; _rev: string };
const DATABASES = ['lectern', 'lectern-copies', 'lectern-local'];

async function everything(): Promise<{ name: string; doc: Stored }[]> {
  const all = await Promise.all(
    DATABASES.map(async (name) => {
      const { rows } = await open(name).allDocs({ include_docs: true });
      return rows.map(({ doc }) => ({ name, doc: doc as unknown as Stored }));
    }),
  );
  return all.flat();
}

/** Writes what nobody may write: past the store. */
async function damage(id: string, change: (doc: Stored) => object): Promise<void> {
  const found = (await everything()).find(({ doc }) => doc._id.startsWith(id));
  if (!found) throw new Error(`There is no ${id}.`);
  const { _id, _rev } = found.doc;
  await open(found.name).put({ ...change(found.doc), _id, _rev });
}

const shownQuotes = async (): Promise<string[]> => {
  const texts: string[] = [];
  for await (const piece of library.quotes(3)) texts.push(...piece.map(({ text }) => text));
  return texts.sort();
};

/** Everything that any page of ours asks for when it opens. */
async function readAll() {
  const articles = await library.articles();
  const keys = articles.map(({ key }) => key);
  return {
    articles,
    quotes: await shownQuotes(),
    notes: (await library.notes()).map(({ text }) => text).sort(),
    kept: await library.kept([...new Set([...keys, ...(await library.newest())])]),
    ofPages: [await store.kept(header('a')), await store.kept(header('b'))],
    texts: await library.texts(await library.copied()),
    tags: await store.tags(),
    rules: (await store.siteRules(null)).map(({ selector }) => selector),
    sites: await store.quotedSites(),
    settings: [await store.hidingSettings(), await store.quoteSettings()],
    unread: await library.unread(),
  };
}

/** What cannot be read, once all has been looked at. */
const unread = async () => (await readAll()).unread;

describe('what else there is is shown, and can be written,', () => {
  test('where a quote has no selectors', async () => {
    await fill();
    await damage('quote:', ({ selectors: _, ...rest }) => rest);
    const { quotes, ofPages, unread } = await readAll();
    expect(quotes).toHaveLength(3);
    expect(ofPages.flatMap((kept) => kept.quotes)).toHaveLength(3);
    expect(unread).toMatchObject([{ kind: 'quote', state: 'damaged' }]);
    expect(unread[0]?.words).toMatch(/^one of/);
  });

  test('where an article has no header: its quotes and note stay', async () => {
    await fill();
    await damage('article:', ({ header: _, ...rest }) => rest);
    const { articles, quotes, kept } = await readAll();
    expect([articles.length, quotes.length]).toEqual([2, 4]);
    expect([...kept.values()].map((one) => one.article?.header.title).sort()).toEqual([
      '',
      expect.stringMatching(/[ab]/),
    ]);
  });

  test.each(['newest', 'recent', 'sweep', 'settings', 'tags'])('where %s is broken', async (id) => {
    await fill();
    await damage(id, () => ({ keys: 5, at: 'noon', hiding: [], quotes: 7, uses: 'many' }));
    await store.addQuote(quoteIn('c', 'three', 1, 5));
    await store.putCopy(reading('c'));
    await store.putQuoteSettings({ colour: 'blue' });
    await store.sweepRemoved();
    expect((await library.newest()).length).toBeGreaterThan(0);
    expect((await library.copied()).length).toBe(3);
    expect(await readAll()).toMatchObject({ unread: [] });
  });

  test('where a date is none that a calendar has', async () => {
    await fill();
    await damage('note:', (doc) => ({ ...doc, updated: 1e300 }));
    expect((await readAll()).notes).toHaveLength(1);
  });
});

describe('settings', () => {
  test('lose what cannot be read of them and nothing else', async () => {
    await store.putHidingSettings({
      ...(await store.hidingSettings()),
      mode: 'never',
      badge: false,
    });
    await store.putQuoteSettings({ keepCopies: false, colour: 'pink' });
    await damage('settings', ({ quiet, ...rest }) => ({
      ...rest,
      quiet: {
        ...(quiet as object),
        badge: 'no',
        sites: { 'a.example': 'never', 'b.example': 3 },
      },
    }));
    expect(await store.hidingSettings()).toMatchObject({
      mode: 'never',
      badge: true,
      sites: { 'a.example': 'never' },
    });
    await store.putQuoteSettings({ colour: 'blue' });
    expect(await store.quoteSettings()).toEqual({
      keepCopies: false,
      colour: 'blue',
      paint: 'always',
    });
    expect((await store.hidingSettings()).mode).toBe('never');
  });
});

describe('a damaged document', () => {
  test('is kept beside when its place is needed', async () => {
    await fill();
    await damage('note:', (doc) => ({ ...doc, updated: 'yesterday' }));
    const words = (await unread())[0]?.words ?? '';
    const path = words.at(-1) ?? '';
    await store.changeNote(header(path), written('new words'));
    expect((await store.kept(header(path))).note?.text).toBe('new words');
    const left = await unread();
    expect(left).toMatchObject([{ kind: 'note', state: 'damaged', words: `note on ${path}` }]);
    expect(JSON.stringify(left[0]?.document)).toContain('yesterday');
  });

  test('is removed, and had back, until it has been away for long', async () => {
    await fill();
    await damage('quote:', (doc) => ({ ...doc, text: 7 }));
    await damage('copy:', () => ({ reading: null }));
    for (const { id } of await unread()) {
      const away = await store.removeUnread(id);
      expect((await unread()).map((one) => one.id)).not.toContain(id);
      await store.restoreUnread(away);
      await store.removeUnread(away);
    }
    expect(await unread()).toEqual([]);
    await store.emptyRemoved();
    expect((await everything()).filter(({ doc }) => doc._id.startsWith('aside:'))).toEqual([]);
  });

  test('is not to be removed where it is none', async () => {
    const { id } = await store.addQuote(quoteIn('a', 'whole', 1, 5));
    await expect(store.removeUnread(id)).rejects.toMatchObject({ code: 'unreadGone' });
    await expect(store.removeUnread('settings')).rejects.toMatchObject({ code: 'unreadGone' });
    expect(await shownQuotes()).toEqual(['whole']);
  });
});

describe('what a newer version wrote', () => {
  const newer = (doc: Stored) => ({ ...doc, version: 2, text: { blocks: [] } });

  test('is never written over', async () => {
    await fill();
    for (const id of [
      'article:',
      'note:',
      'quote:',
      'rule:',
      'copy:',
      'settings',
      'newest',
      'recent',
      'tags',
      'sweep',
    ])
      await damage(id, newer);
    const before = (await everything()).filter(({ doc }) => doc['version'] === 2);
    for (const path of ['a', 'b', 'c']) {
      await store.addQuote(quoteIn(path, 'more', 40, 49));
      await store.changeNote(header(path), written('mine')).catch(told);
      await store.putCopy(reading(path)).catch(told);
    }
    await store.putSiteRule(rule({ selector: '.more' }));
    await store.putQuoteSettings({ colour: 'pink' }).catch(told);
    await store.removeQuotes(before.map(({ doc }) => doc._id)).catch(() => undefined);
    await store.removeUnread(before[0]?.doc._id ?? '').catch(() => undefined);
    await store.emptyRemoved();
    await store.sweepRemoved();
    const after = (await everything()).filter(({ doc }) => doc['version'] === 2);
    expect(after).toEqual(before);
    expect(codes).toEqual(new Set(['storeNewer']));
  });

  const codes = new Set<unknown>();
  const told = (thrown: { code?: unknown }) => void codes.add(thrown.code);

  test('is listed as what it is', async () => {
    await fill();
    await damage('quote:', newer);
    expect(await unread()).toMatchObject([{ kind: 'quote', state: 'newer' }]);
  });
});

/** No name that the database keeps for itself. */
const plain = (json: unknown): object => {
  const object = typeof json === 'object' && json !== null ? json : { value: json };
  return Object.fromEntries(Object.entries(object).filter(([name]) => !name.startsWith('_')));
};

/** Saving works whatever has been damaged, or says why not. */
async function saves(): Promise<void> {
  const { id } = await store.addQuote(quoteIn('a', 'new', 50, 55));
  expect((await store.kept(header('a'))).quotes.map((quote) => quote.id)).toContain(id);
  await store.changeQuotes([id], { addTags: ['mill'] });
  await store.removeQuotes([id]);
  for (const write of [
    () => store.changeNote(header('a'), written('more')),
    () => store.putCopy(reading('a')),
    () => store.putQuoteSettings({ colour: 'blue' }),
    () => store.putSiteRule(rule({ selector: '.a' })),
    () => store.importSiteRules([]),
    () => store.sweepRemoved(),
  ])
    await write().catch((thrown) => expect(thrown).toMatchObject({ code: 'storeNewer' }));
}

/** `PROPERTY_RUNS=1000` asks for more, which takes some minutes. */
const RUNS = Number(process.env['PROPERTY_RUNS'] ?? 30);

describe('whatever stands in a document', { timeout: 30_000 + RUNS * 1000 }, () => {
  const check = async (at: number, change: (doc: Stored) => object) => {
    start();
    await fill();
    const before = await everything();
    const hurt = before[at % before.length];
    if (!hurt) throw new Error('There is nothing.');
    await damage(hurt.doc._id, change);
    const others = (kind: string) =>
      before.filter(({ doc }) => doc._id.startsWith(kind) && doc._id !== hurt.doc._id).length;
    const read = await readAll();
    expect(read.quotes.length).toBeGreaterThanOrEqual(others('quote:'));
    expect(read.notes.length).toBeGreaterThanOrEqual(others('note:'));
    expect(read.rules.length).toBeGreaterThanOrEqual(others('rule:'));
    expect(read.articles).toHaveLength(2);
    expect(read.texts.size).toBeGreaterThanOrEqual(others('copy:'));
    await saves();
    // What cannot be read is still there, wherever it was put.
    for (const { document } of read.unread)
      expect((await unread()).map((one) => one.document)).toContainEqual(document);
  };

  test('the others are shown, and saving works: any JSON for any document', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(), fc.jsonValue(), (at, json) => check(at, () => plain(json))),
      { numRuns: RUNS },
    ));

  test('the others are shown, and saving works: any JSON for any part', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.jsonValue(), (at, part, json) =>
        check(at, (doc) => replaced(doc, part, json)),
      ),
      { numRuns: RUNS * 2 },
    ));
});

/** One part of a document, however deep, is another. */
function replaced(doc: Stored, part: number, json: unknown): object {
  const copy = plain(structuredClone(doc));
  const places: [Record<string, unknown>, string][] = [];
  const walk = (inside: object) => {
    for (const [name, value] of Object.entries(inside)) {
      places.push([inside as Record<string, unknown>, name]);
      if (typeof value === 'object' && value !== null) walk(value);
    }
  };
  walk(copy);
  const place = places[part % places.length];
  if (place) place[0][place[1]] = json;
  return copy;
}
