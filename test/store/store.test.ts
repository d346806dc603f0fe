import { randomUUID } from 'node:crypto';
import memory from 'pouchdb-adapter-memory';
import PouchDB from 'pouchdb-core';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Reading } from '../../src/article/article.ts';
import { openCollection } from '../../src/store/collection.ts';
import { DATABASE_OPTIONS } from '../../src/store/database-options.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { at, header, reading } from './sample.ts';

PouchDB.plugin(memory);

let open: (name: string) => PouchDB.Database;
let store: Store;

beforeEach(() => {
  const run = randomUUID();
  open = (name) => new PouchDB(`${run}-${name}`, { ...DATABASE_OPTIONS, adapter: 'memory' });
  store = createStore(open);
});

const words = async (path: string) =>
  (await store.kept(header(path))).quotes.map((quote) => quote.text);

describe('notes', () => {
  test('nothing is kept for an article that was never written on', async () => {
    const kept = await store.kept(header('a'));
    expect(kept).toEqual({ key: kept.key, note: null, quotes: [] });
  });

  test('a note is read back as it was written, by a store opened later', async () => {
    await store.putNote(header('a'), 'First');
    const note = await store.putNote(header('a'), '  Second\nline ');
    expect((await createStore(open).kept(header('a'))).note).toEqual(note);
    expect(note.text).toBe('  Second\nline ');
  });

  test.each(['', '  \n'])('the text %j removes the note', async (text) => {
    await store.putNote(header('a'), 'Words');
    expect((await store.putNote(header('a'), text)).text).toBe('');
    expect((await store.kept(header('a'))).note).toBeNull();
    await store.putNote(header('a'), 'Words again');
    expect((await store.kept(header('a'))).note?.text).toBe('Words again');
  });

  test('notes of two articles do not meet', async () => {
    await store.putNote(header('a'), 'On a');
    await store.putNote(header('b'), 'On b');
    expect((await store.kept(header('a'))).note?.text).toBe('On a');
  });
});

describe('quotes', () => {
  test('are listed in the order they stand in the article', async () => {
    await store.addQuote({ header: header('a'), text: 'last', selectors: at(90, 95) });
    await store.addQuote({ header: header('a'), text: 'long', selectors: at(5, 60) });
    await store.addQuote({ header: header('a'), text: 'short', selectors: at(5, 10) });
    expect(await words('a')).toEqual(['short', 'long', 'last']);
  });

  test('the same words in the same place are one quote', async () => {
    const quote = { header: header('a'), text: 'words', selectors: at(1, 6) };
    const [one, other] = await Promise.all([store.addQuote(quote), store.addQuote(quote)]);
    expect(other).toEqual(one);
    await store.addQuote({ ...quote, selectors: at(30, 35) });
    expect(await words('a')).toHaveLength(2);
  });

  test('a removed quote comes back with its words and place', async () => {
    const quote = await store.addQuote({ header: header('a'), text: 'q', selectors: at(1, 2) });
    await store.removeQuote(quote.id);
    expect(await words('a')).toEqual([]);
    const restored = await createStore(open).restoreQuote(quote.id);
    expect(restored).toEqual({ ...quote, updated: restored.updated });
    expect(await words('a')).toEqual(['q']);
  });

  test('a removed quote that is saved again is the same quote', async () => {
    const quote = { header: header('a'), text: 'q', selectors: at(1, 2) };
    const { id } = await store.addQuote(quote);
    await store.removeQuote(id);
    expect((await store.addQuote(quote)).id).toBe(id);
    expect(await words('a')).toEqual(['q']);
  });

  test.each(['quote:none:1', 'note:none', '_local/x'])('%s cannot be removed', async (id) => {
    await expect(store.removeQuote(id)).rejects.toMatchObject({ code: 'quoteGone' });
    await expect(store.restoreQuote(id)).rejects.toMatchObject({ code: 'quoteGone' });
  });

  test('an article is known to keep something exactly as long as it does', async () => {
    const articles = openCollection('lectern', open);
    const isKept = async () => {
      const [article] = await articles.list<{ kept: boolean }>('article:');
      return article?.kept;
    };
    const { id } = await store.addQuote({ header: header('a'), text: 'q', selectors: at(1, 2) });
    await store.putNote(header('a'), 'note');
    await store.removeQuote(id);
    expect(await isKept()).toBe(true);
    await store.putNote(header('a'), '');
    expect(await isKept()).toBe(false);
    await store.restoreQuote(id);
    expect(await isKept()).toBe(true);
  });
});

describe('writers at the same time', () => {
  test('all of a hundred quotes are kept', async () => {
    const adding = Array.from({ length: 100 }, (_, i) =>
      store.addQuote({ header: header('a'), text: `q${i}`, selectors: at(i, i + 1) }),
    );
    await Promise.all(adding);
    expect(await words('a')).toEqual(adding.map((_, i) => `q${i}`));
  });

  test('two stores over one database lose nothing of each other', async () => {
    const other = createStore(open);
    const adding = Array.from({ length: 20 }, (_, i) =>
      (i % 2 ? store : other).addQuote({
        header: header('a'),
        text: `q${i}`,
        selectors: at(i, i + 1),
      }),
    );
    const notes = [store.putNote(header('a'), 'one'), other.putNote(header('a'), 'other')];
    await Promise.all([...adding, ...notes]);
    expect(await words('a')).toHaveLength(20);
    expect((await store.kept(header('a'))).note?.text).toMatch(/^one$|^other$/);
  });

  test('a change that meets another is made again on top of it', async () => {
    const [one, other] = [openCollection('c', open), openCollection('c', open)];
    const add = (collection: typeof one) =>
      collection.update<{ n: number }>('count', (count) => ({ n: (count?.n ?? 0) + 1 }));
    await Promise.all(Array.from({ length: 10 }, (_, i) => add(i % 2 ? one : other)));
    expect((await one.get<{ n: number }>('count'))?.n).toBe(10);
  });

  test('a write that fails does not hold up the next', async () => {
    const failing = store.removeQuote('quote:none:1');
    const note = store.putNote(header('a'), 'Words');
    await expect(failing).rejects.toMatchObject({ code: 'quoteGone' });
    expect((await note).text).toBe('Words');
  });
});

describe('copies', () => {
  test('a copy is found by the key it was kept under, the newest version', async () => {
    await store.putCopy(reading('a', 'Old'));
    const key = await store.putCopy(reading('a', 'New'));
    expect(await store.getCopy(key)).toEqual(reading('a', 'New'));
    expect(key).toBe((await store.kept(header('a'))).key);
  });

  test('an unknown key says so', async () => {
    await expect(store.getCopy('none')).rejects.toMatchObject({ code: 'copyGone' });
  });

  test('the newest 50 stay, and all that have a note or a quote', async () => {
    await store.putNote(header('noted'), 'Words');
    await store.addQuote({ header: header('quoted'), text: 'q', selectors: at(1, 2) });
    const old = ['noted', 'unkept', 'quoted', 'looked at again'];
    const keys: Record<string, string> = {};
    for (const path of old) keys[path] = await store.putCopy(reading(path));
    for (let i = 0; i < 49; i++) keys[i] = await store.putCopy(reading(`${i}`));
    await store.putCopy(reading('looked at again'));
    await store.putCopy(reading('the last'));
    const gone: string[] = [];
    for (const [path, key] of Object.entries(keys)) {
      await store.getCopy(key).catch(() => gone.push(path));
    }
    expect(gone.sort()).toEqual(['0', 'unkept']);
  });
});

test('a note that was written a hundred times takes little more room than one', async () => {
  for (let i = 0; i < 100; i++) await store.putNote(header('a'), `${i} ${'word '.repeat(50)}`);
  const { key } = await store.kept(header('a'));
  const note = await open('lectern').get(`note:${key}`, { revs: true, revs_info: true });
  expect(note._revs_info?.filter(({ status }) => status === 'available')).toHaveLength(1);
});

test('a copy that was kept before there was further reading opens without any', async () => {
  const { furtherReading: _, ...article } = reading('old').article;
  const old = { ...reading('old'), article } as Reading;
  const copy = await store.getCopy(await store.putCopy(old));
  expect(copy.article.furtherReading).toEqual([]);
});
