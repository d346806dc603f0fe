import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Library, openLibrary } from '../../src/store/library.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { freshDatabases } from './fresh-databases.ts';
import { header, quoteIn, reading, written } from './sample.ts';

let store: Store;
let library: Library;

beforeEach(() => {
  const open = freshDatabases();
  store = createStore(open);
  library = openLibrary(open);
});

describe('the library', () => {
  test('has the article that changed last first', async () => {
    for (const path of ['a', 'b', 'c']) {
      await store.addQuote(quoteIn(path, path, 1, 2));
      // Two writes of one moment have no order.
      const now = Date.now();
      await vi.waitUntil(() => Date.now() > now, { interval: 1 });
    }
    await store.addQuote(quoteIn('a', 'again', 3, 4));
    const articles = await library.articles();
    expect(articles.map(({ header: { title } }) => title)).toEqual(['a', 'c', 'b']);
  });

  test('has all of an article, the quotes in their place, the removed ones with them', async () => {
    await store.addQuote(quoteIn('a', 'second', 5, 6));
    const first = await store.addQuote(quoteIn('a', 'first', 1, 2));
    await store.changeNote(header('a'), written('note'));
    await store.removeQuotes([first.id]);
    const kept = (await library.kept([first.key])).get(first.key);
    expect(kept?.article?.header.title).toBe('a');
    expect(kept?.note).toMatchObject({ text: 'note', removed: null });
    const told = kept?.quotes.map(({ text, removed }) => [text, removed === null]);
    expect(told).toEqual([
      ['first', false],
      ['second', true],
    ]);
  });

  test('knows nothing of an article that is not there', async () => {
    const kept = await library.kept(['0'.repeat(24)]);
    expect([...kept.values()]).toEqual([{ article: null, note: null, quotes: [] }]);
  });

  test.each([1, 3, 7, 100])('has every quote once in pieces of %d', async (size) => {
    const added: string[] = [];
    for (let i = 0; i < 7; i++)
      added.push((await store.addQuote(quoteIn(`p${i % 3}`, `q${i}`, i, i + 1))).id);
    const found: string[] = [];
    for await (const piece of library.quotes(size)) {
      expect(piece.length).toBeLessThanOrEqual(size);
      found.push(...piece.map(({ id }) => id));
    }
    expect(found).toEqual(added.sort());
  });

  test('has the texts of the copies there are', async () => {
    const key = await store.putCopy(reading('a', 'The text.'));
    expect(await library.copied()).toEqual([key]);
    const texts = await library.texts([key, '0'.repeat(24)]);
    expect([...texts]).toEqual([[key, 'The text.']]);
  });
});

describe('the newest articles', () => {
  const titles = async () => {
    const kept = await library.kept(await library.newest());
    return [...kept.values()].map(({ article }) => article?.header.title);
  };

  test('are those that something was kept for last, each once', async () => {
    for (const path of ['a', 'b', 'a']) await store.addQuote(quoteIn(path, path, 1, 2));
    await store.changeNote(header('c'), written('note'));
    await store.keepCopy(reading('b'), true);
    expect(await titles()).toEqual(['b', 'c', 'a']);
  });

  test('are thirty at most', async () => {
    for (let i = 0; i < 32; i++) await store.addQuote(quoteIn(`p${i}`, 'q', 1, 2));
    expect((await titles()).slice(0, 2)).toEqual(['p31', 'p30']);
    expect(await titles()).toHaveLength(30);
  });

  test('are found in a store that has not named them before', async () => {
    const open = freshDatabases();
    const docs = open('lectern');
    await docs.bulkDocs([
      { _id: 'article:old', header: header('old'), kept: true, created: 1, updated: 1 },
      { _id: 'article:new', header: header('new'), kept: true, created: 2, updated: 2 },
    ]);
    [store, library] = [createStore(open), openLibrary(open)];
    expect(await library.newest()).toEqual([]);
    await store.addQuote(quoteIn('a', 'a', 1, 2));
    expect((await library.newest()).slice(1)).toEqual(['new', 'old']);
  });
});
