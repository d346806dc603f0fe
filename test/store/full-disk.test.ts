import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { OpenDatabase } from '../../src/store/database/collection.ts';
import { isFull } from '../../src/store/failure.ts';
import { openLibrary } from '../../src/store/library.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { freshDatabases } from './fresh-databases.ts';
import { header, quoteIn, reading, rule, siteRule, written } from './sample.ts';

let open: OpenDatabase;
let store: Store;
/** Writes that still work; after them the disk is full. */
let room = Number.POSITIVE_INFINITY;
let ids = { quote: '', removed: '', rule: '', removedRule: '', key: '' };

/** What browsers and PouchDB throw for want of room. */
const FULL: [string, unknown][] = [
  [
    'PouchDB, with IndexedDB’s reason',
    { name: 'indexed_db_went_bad', status: 500, message: 'unknown', reason: 'QuotaExceededError' },
  ],
  ['a transaction', new DOMException('The quota has been exceeded.', 'QuotaExceededError')],
  ['Firefox', { name: 'NS_ERROR_DOM_INDEXEDDB_QUOTA_ERR', message: '' }],
  ['Firefox’s files', { name: 'NS_ERROR_FILE_NO_DEVICE_SPACE', message: '' }],
  [
    'Chromium, opening',
    { name: 'indexed_db_went_bad', reason: 'Encountered full disk while opening backing store' },
  ],
  ['storage.local', new Error('QUOTA_BYTES quota exceeded')],
  ['the file system', new Error('ENOSPC: no space left on device, write')],
];
let thrown: unknown = FULL[0]?.[1];

beforeEach(async () => {
  room = Number.POSITIVE_INFINITY;
  vi.spyOn(console, 'warn').mockReturnValue();
  onTestFinished(() => void vi.restoreAllMocks());
  const fresh = freshDatabases();
  open = (name) => {
    const db = fresh(name);
    const write = db.bulkDocs.bind(db);
    const full = (...args: unknown[]) => {
      if (room-- > 0) return (write as (...all: unknown[]) => unknown)(...args);
      // PouchDB's own `put` calls it with a callback.
      const told = args.at(-1);
      return typeof told === 'function' ? told(thrown) : Promise.reject(thrown);
    };
    return Object.assign(db, { bulkDocs: full });
  };
  store = createStore(open);
  const quote = await store.addQuote(quoteIn('a', 'one', 1, 9));
  const removed = await store.addQuote(quoteIn('a', 'two', 20, 29));
  await store.removeQuotes([removed.id]);
  await store.changeNote(header('a'), { ...written('note'), addTags: ['mill'] });
  await store.putCopy(reading('a'));
  const put = await store.putSiteRule(rule());
  const gone = await store.putSiteRule(rule({ selector: '.gone' }));
  await store.removeSiteRule(gone.id);
  ids = {
    quote: quote.id,
    removed: removed.id,
    rule: put.id,
    removedRule: gone.id,
    key: quote.key,
  };
});

/** Each way to write that there is. */
const WAYS: [string, () => Promise<unknown>][] = [
  ['a quote', () => store.addQuote(quoteIn('b', 'new', 1, 4))],
  [
    'colour, note and tags',
    () => store.changeQuotes([ids.quote], { colour: 'pink', addTags: ['x'] }),
  ],
  ['a quote removed', () => store.removeQuotes([ids.quote])],
  ['a quote restored', () => store.restoreQuotes([ids.removed])],
  ['a note', () => store.changeNote(header('b'), written('new'))],
  ['more of a note', () => store.changeNote(header('a'), written('more'))],
  ['tags of a note', () => store.changeNote(header('a'), { addTags: ['x'] })],
  ['a note removed', () => store.removeNotes([ids.key])],
  ['a copy', () => store.putCopy(reading('b'))],
  ['a copy to be kept', () => store.keepCopy(reading('b'), true)],
  ['a rule', () => store.putSiteRule(rule({ selector: '.new' }))],
  ['a rule removed', () => store.removeSiteRule(ids.rule)],
  ['a rule restored', () => store.restoreSiteRule(ids.removedRule)],
  ['an import', () => store.importSiteRules([siteRule({ selector: '.a' })])],
  ['settings about hiding', async () => store.putHidingSettings(await store.hidingSettings())],
  ['settings about quotes', () => store.putQuoteSettings({ keepCopies: false })],
  ['emptying', () => store.emptyRemoved()],
  ['the sweep', () => store.sweepRemoved()],
];

/** All that the reader can see. */
async function seen(): Promise<object> {
  const library = openLibrary(open);
  const articles = await library.articles();
  const kept = await library.kept(articles.map(({ key }) => key));
  const entries = [...kept.values()].flatMap(({ note, quotes }) => [
    ...quotes,
    ...(note ? [note] : []),
  ]);
  return {
    entries,
    copied: await library.copied(),
    rules: await store.siteRules(null),
    settings: [await store.hidingSettings(), (await store.quoteSettings()).keepCopies],
    unread: await library.unread(),
  };
}

describe('on a full disk', () => {
  test.each(WAYS)('%s is told as that, and leaves all as it was', async (_, write) => {
    const before = await seen();
    room = 0;
    await expect(write()).rejects.toMatchObject({ code: 'storeFull' });
    room = Number.POSITIVE_INFINITY;
    expect(await seen()).toEqual(before);
    await write();
    expect(await seen()).not.toBeNull();
  });

  test.each(WAYS)('that is full at any moment, %s is whole or not there', async (_, write) => {
    // A copy that could not be marked as one to be kept is one of those that go by themselves.
    const seenButCopies = async () => ({ ...(await seen()), copied: null });
    for (let left = 1; left < 8; left++) {
      const before = await seenButCopies();
      room = left;
      const told = await write().then(
        () => 'saved',
        (failure: { code: string }) => failure.code,
      );
      room = Number.POSITIVE_INFINITY;
      expect(['saved', 'storeFull', 'quoteGone', 'ruleGone', 'ruleTwice']).toContain(told);
      if (told === 'storeFull') expect(await seenButCopies()).toEqual(before);
      if (told !== 'storeFull') return;
    }
  });
});

test.each(FULL)('what %s throws is a full disk', async (_, failure) => {
  expect(isFull(failure)).toBe(true);
  thrown = failure;
  onTestFinished(() => {
    thrown = FULL[0]?.[1];
  });
  room = 0;
  await expect(store.removeQuotes([ids.quote])).rejects.toMatchObject({ code: 'storeFull' });
});

describe('a write that is taken back without a reason', () => {
  const taken = { name: 'indexed_db_went_bad', message: 'unknown', reason: 'AbortError' };

  test.each([
    ['with no room left', 500_000, 'storeFull'],
    ['with room', 500_000_000, 'storeFailed'],
  ])('%s', async (_, left, code) => {
    const estimate = async () => ({ quota: 1_000_000_000, usage: 1_000_000_000 - left });
    vi.stubGlobal('navigator', { storage: { estimate } });
    thrown = taken;
    onTestFinished(() => {
      thrown = FULL[0]?.[1];
      vi.unstubAllGlobals();
    });
    room = 0;
    await expect(store.removeQuotes([ids.quote])).rejects.toMatchObject({ code });
  });

  test('and a disk that cannot be written to is no full one', async () => {
    thrown = { name: 'indexed_db_went_bad', reason: 'Internal error committing transaction.' };
    onTestFinished(() => {
      thrown = FULL[0]?.[1];
    });
    room = 0;
    await expect(store.putSiteRule(rule({ selector: '.b' }))).rejects.toMatchObject({
      code: 'storeFailed',
    });
  });
});
