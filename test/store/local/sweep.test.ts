import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type OpenDatabase, openCollection } from '../../../src/store/database/collection.ts';
import { articleKey } from '../../../src/store/keys/article-key.ts';
import { openLibrary } from '../../../src/store/library.ts';
import { createStore, type Store } from '../../../src/store/store.ts';
import { freshDatabases } from '../fresh-databases.ts';
import { header, quoteIn, reading, written } from '../sample.ts';

const DAY = 24 * 60 * 60 * 1000;
let open: OpenDatabase;
let store: Store;
let library: ReturnType<typeof openLibrary>;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  open = freshDatabases();
  store = createStore(open);
  library = openLibrary(open);
});
afterEach(() => vi.useRealTimers());

/** Days go by, on each of which the browser is started. */
async function sweepDaily(days: number): Promise<void> {
  for (let day = 0; day < days; day++) {
    pass(1);
    await store.sweepRemoved();
  }
}

const pass = (days: number) => vi.setSystemTime(Date.now() + days * DAY);
const words = async () => {
  const [quotes, notes] = [[] as string[], await library.notes()];
  for await (const piece of library.quotes(10)) quotes.push(...piece.map(({ text }) => text));
  return [...quotes, ...notes.map(({ text }) => text)].sort();
};

describe('sweeping', () => {
  test('lets go of quotes and notes that were removed more than 30 days ago, and of nothing else', async () => {
    const old = await store.addQuote(quoteIn('a', 'old', 1, 2));
    await store.addQuote(quoteIn('a', 'there', 3, 4));
    await store.changeNote(header('a'), written('old note'));
    await store.changeNote(header('b'), written('note'));
    await store.removeQuotes([old.id]);
    await store.removeNotes([old.key]);
    await sweepDaily(30);
    expect(await words()).toEqual(['note', 'old', 'old note', 'there']);
    const late = await store.addQuote(quoteIn('a', 'late', 5, 6));
    await store.removeQuotes([late.id]);
    await sweepDaily(3);
    pass(1);
    expect(await store.sweepRemoved()).toEqual({ quotes: 1, notes: 1, keys: [old.key] });
    expect(await words()).toEqual(['late', 'note', 'there']);
    await expect(store.restoreQuotes([old.id])).rejects.toMatchObject({ code: 'quoteGone' });
    expect((await store.restoreQuotes([late.id])).map(({ text }) => text)).toEqual(['late']);
  });

  test('is done once a day, whatever was restarted in between', async () => {
    expect(await store.sweepRemoved()).not.toBeNull();
    expect(await store.sweepRemoved()).toBeNull();
    pass(0.9);
    expect(await store.sweepRemoved()).toBeNull();
    pass(0.2);
    expect(await store.sweepRemoved()).not.toBeNull();
  });

  test('is done again though the clock was ahead once', async () => {
    pass(400);
    await store.sweepRemoved();
    pass(-399);
    expect(await store.sweepRemoved()).not.toBeNull();
  });
});

describe('a clock that is wrong empties nothing that was removed today:', () => {
  beforeEach(() => sweepDaily(60));

  const removeToday = async () => {
    const { id } = await store.addQuote(quoteIn('a', 'today', 1, 2));
    await store.removeQuotes([id]);
  };

  test.each([31, 400, 40_000])('%i days ahead', async (days) => {
    await removeToday();
    pass(days);
    await store.sweepRemoved();
    expect(await words()).toEqual(['today']);
  });

  test('ahead for three weeks, and then set right', async () => {
    await removeToday();
    pass(400);
    await sweepDaily(21);
    pass(-400);
    await sweepDaily(8);
    expect(await words()).toEqual(['today']);
  });

  test('ahead and back again, every day', async () => {
    await removeToday();
    for (let day = 0; day < 29; day++) {
      pass(31);
      await store.sweepRemoved();
      pass(-30);
      await store.sweepRemoved();
    }
    expect(await words()).toEqual(['today']);
  });

  test('set back by a year while it was removed', async () => {
    pass(-365);
    await removeToday();
    pass(365);
    await sweepDaily(29);
    expect(await words()).toEqual(['today']);
  });

  test('set back before the background began, and right an hour later', async () => {
    pass(-365);
    await store.sweepRemoved();
    await removeToday();
    pass(365);
    await sweepDaily(29);
    expect(await words()).toEqual(['today']);
  });

  test('a date of a year to come stays until then', async () => {
    pass(400);
    await removeToday();
    pass(-400);
    await sweepDaily(40);
    expect(await words()).toEqual(['today']);
  });
});

test('who was away for two months finds it still, and it goes some weeks later', async () => {
  const { id } = await store.addQuote(quoteIn('a', 'old', 1, 2));
  await store.removeQuotes([id]);
  await store.sweepRemoved();
  pass(60);
  await store.sweepRemoved();
  expect(await words()).toEqual(['old']);
  await sweepDaily(34);
  expect(await words()).toEqual([]);
});

test('an index of tags that is wrong is made anew', async () => {
  await store.changeNote(header('a'), { addTags: ['river', 'mill'] });
  await store.changeNote(header('b'), { addTags: ['river'] });
  expect(await store.tags()).toEqual(['river', 'mill']);
  const wrong = openCollection('lectern-local', open);
  await wrong.update<object>('tags', (index) => ({ ...index, of: { 'note:x': ['nobody'] } }));
  expect(await store.tags()).toEqual(['nobody']);
  await store.sweepRemoved();
  expect(await store.tags()).toEqual(['river', 'mill']);
});

test('what is restored while the sweep looks for it stays', async () => {
  const { id, key } = await store.addQuote(quoteIn('a', 'old', 1, 2));
  await store.changeNote(header('a'), written('old note'));
  await store.removeQuotes([id]);
  await store.removeNotes([key]);
  await sweepDaily(33);
  pass(1);
  let restored = Promise.resolve<unknown>(null);
  let looks = 0;
  // Another handle on the same databases, as a page that looks for removed quotes has one.
  const sweeping = createStore((name) => {
    const db = open(name);
    const look = db.allDocs.bind(db);
    const looking = async (options: PouchDB.Core.AllDocsOptions & { startkey?: string }) => {
      const found = await look(options);
      const isLast = name === 'lectern' && options.startkey?.startsWith(`note:${key}`);
      // The first to look through all notes is the index of tags.
      if (isLast && options.limit && ++looks === 2) restored = restoreBoth(id, key);
      await restored;
      return found;
    };
    return Object.assign(db, { allDocs: looking });
  });
  await sweeping.sweepRemoved();
  expect(await restored).toBe('restored');
  expect(await words()).toEqual(['old', 'old note']);
  expect((await store.kept(header('a'))).quotes.map(({ text }) => text)).toEqual(['old']);
});

async function restoreBoth(id: string, key: string): Promise<string> {
  const other = createStore(open);
  await other.restoreQuotes([id]);
  await other.restoreNotes([key]);
  return 'restored';
}

describe('emptying', () => {
  test('forgets an article that nothing is left of', async () => {
    const quote = await store.addQuote(quoteIn('a', 'only', 1, 2));
    await store.removeQuotes([quote.id]);
    await store.emptyRemoved();
    expect(await library.articles()).toEqual([]);
  });

  test('forgets tags that nothing has any more', async () => {
    const [gone, stays] = [quoteIn('a', 'gone', 1, 2), quoteIn('a', 'stays', 3, 4)];
    const [one, other] = [await store.addQuote(gone), await store.addQuote(stays)];
    await store.changeQuotes([one.id], { addTags: ['mill', 'river'] });
    await store.changeQuotes([other.id], { addTags: ['river'] });
    await store.changeNote(header('b'), { addTags: ['lamp'] });
    await store.removeQuotes([one.id]);
    await store.removeNotes([await articleKey(header('b'))]);
    expect(await store.tags()).toEqual(['river', 'lamp', 'mill']);
    await store.emptyRemoved();
    expect(await store.tags()).toEqual(['river']);
  });

  test('keeps an article that has a note, or a copy that is kept', async () => {
    await store.changeNote(header('a'), written('note'));
    const first = await store.addQuote(quoteIn('a', 'one', 1, 2));
    const second = await store.addQuote(quoteIn('b', 'two', 1, 2));
    await store.keepCopy(reading('b'), true);
    await store.removeQuotes([first.id, second.id]);
    await store.emptyRemoved();
    const titles = (await library.articles()).map((article) => article.header.title);
    expect(titles.sort()).toEqual(['a', 'b']);
    expect((await store.kept(header('a'))).note?.text).toBe('note');
  });
});
