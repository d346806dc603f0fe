import { randomUUID } from 'node:crypto';
import memory from 'pouchdb-adapter-memory';
import PouchDB from 'pouchdb-core';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Reading } from '../../src/model/article.ts';
import { openCollection } from '../../src/store/database/collection.ts';
import { DATABASE_OPTIONS } from '../../src/store/database/database-options.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { at, header, quoteIn, reading, written } from './sample.ts';

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

test('who follows copies is told of each that was put or kept, once that is seen', async () => {
  const told: [string, boolean][] = [];
  const asking: Promise<unknown>[] = [];
  const one: Store = createStore(open, {
    came: (key) =>
      void asking.push(one.kept(header('a')).then(({ keepsCopy }) => told.push([key, keepsCopy]))),
  });
  const key = await one.putCopy(reading('a'));
  await Promise.all(asking);
  await one.keepCopy(reading('a'), true);
  await Promise.all(asking);
  expect(told).toEqual([
    [key, false],
    [key, true],
  ]);
});

test('what goes wrong there costs no copy', async () => {
  const said = vi.spyOn(console, 'warn').mockReturnValue();
  const one = createStore(open, {
    came: () => {
      throw new Error('no');
    },
  });
  const key = await one.putCopy(reading('a'));
  expect((await one.getCopy(key)).article.title).toBe('a');
  said.mockRestore();
});

describe('notes', () => {
  test('nothing is kept for an article that was never written on', async () => {
    const kept = await store.kept(header('a'));
    expect(kept).toEqual({
      key: kept.key,
      note: null,
      quotes: [],
      settings: { colour: 'yellow', keepCopies: true, paint: 'always' },
      keepsCopy: false,
    });
  });

  test('a note is read back as it was written, by a store opened later', async () => {
    await store.changeNote(header('a'), written('First'));
    const note = await store.changeNote(header('a'), {
      text: { base: 'First', text: '  Second\nline ' },
    });
    expect((await createStore(open).kept(header('a'))).note).toEqual(note);
    expect(note.text).toBe('  Second\nline ');
  });

  test.each(['', '  \n'])('the text %j removes the note', async (text) => {
    await store.changeNote(header('a'), written('Words'));
    const emptied = { text: { base: 'Words', text } };
    expect((await store.changeNote(header('a'), emptied)).text).toBe('');
    expect((await store.kept(header('a'))).note).toBeNull();
    await store.changeNote(header('a'), written('Words again'));
    expect((await store.kept(header('a'))).note?.text).toBe('Words again');
  });

  test('notes of two articles do not meet', async () => {
    await store.changeNote(header('a'), written('On a'));
    await store.changeNote(header('b'), written('On b'));
    expect((await store.kept(header('a'))).note?.text).toBe('On a');
  });
});

describe('tags', () => {
  test('are listed by how often they are used, each once whatever its letters’ case', async () => {
    const [one, two] = [
      await store.addQuote(quoteIn('a', 'one', 0, 3)),
      await store.addQuote(quoteIn('b', 'two', 0, 3)),
    ];
    await store.changeNote(header('a'), { addTags: ['tides', 'mills'] });
    await store.changeQuotes([one.id, two.id], { addTags: ['Mills', 'ash'] });
    expect(await store.tags()).toEqual(['mills', 'ash', 'tides']);
  });

  test('that are given twice count once, and those taken away no longer', async () => {
    await store.changeNote(header('a'), { ...written('words'), addTags: ['tides', 'mills'] });
    await store.changeNote(header('a'), { addTags: ['tides'] });
    await store.changeNote(header('b'), { addTags: ['mills'] });
    expect(await store.tags()).toEqual(['mills', 'tides']);
    await store.changeNote(header('a'), { removeTags: ['tides'] });
    await store.changeNote(header('b'), { removeTags: ['MILLS'] });
    expect(await store.tags()).toEqual(['mills']);
  });
});

describe('quotes', () => {
  test('are listed in the order they stand in the article', async () => {
    await store.addQuote(quoteIn('a', 'last', 90, 95));
    await store.addQuote(quoteIn('a', 'long', 5, 60));
    await store.addQuote(quoteIn('a', 'short', 5, 10));
    expect(await words('a')).toEqual(['short', 'long', 'last']);
  });

  test('the same words in the same place are one quote', async () => {
    const quote = quoteIn('a', 'words', 1, 6);
    const [one, other] = await Promise.all([store.addQuote(quote), store.addQuote(quote)]);
    expect(other).toEqual(one);
    await store.addQuote({ ...quote, selectors: at(30, 35) });
    expect(await words('a')).toHaveLength(2);
  });

  test('a removed quote comes back with its words and place', async () => {
    const quote = await store.addQuote(quoteIn('a', 'q', 1, 2));
    await store.removeQuotes([quote.id]);
    expect(await words('a')).toEqual([]);
    const [restored] = await createStore(open).restoreQuotes([quote.id]);
    expect(restored).toEqual({ ...quote, updated: restored?.updated });
    expect(await words('a')).toEqual(['q']);
  });

  test('a removed quote that is saved again is the same quote', async () => {
    const quote = quoteIn('a', 'q', 1, 2);
    const { id } = await store.addQuote(quote);
    await store.removeQuotes([id]);
    expect((await store.addQuote(quote)).id).toBe(id);
    expect(await words('a')).toEqual(['q']);
  });

  test.each(['quote:none:1', 'note:none', '_local/x'])('%s cannot be removed', async (id) => {
    await expect(store.removeQuotes([id])).rejects.toMatchObject({ code: 'quoteGone' });
    await expect(store.restoreQuotes([id])).rejects.toMatchObject({ code: 'quoteGone' });
  });

  test('an article is known to keep something exactly as long as it does', async () => {
    const articles = openCollection('lectern', open);
    const isKept = async () => {
      const [article] = await articles.list<{ kept: boolean }>('article:');
      return article?.kept;
    };
    const { id } = await store.addQuote(quoteIn('a', 'q', 1, 2));
    await store.changeNote(header('a'), written('note'));
    await store.removeQuotes([id]);
    expect(await isKept()).toBe(true);
    await store.changeNote(header('a'), { text: { base: 'note', text: '' } });
    expect(await isKept()).toBe(false);
    await store.restoreQuotes([id]);
    expect(await isKept()).toBe(true);
  });
});

describe('changes of quotes', () => {
  const add = () => store.addQuote(quoteIn('a', 'q', 1, 2));

  test('colour, note and tags are kept, for many at once', async () => {
    const ids = [(await add()).id, (await store.addQuote(quoteIn('b', 'r', 1, 2))).id];
    const change = { colour: 'violet' as const, addTags: ['Mills ', 'tide   power', 'mills'] };
    await store.changeQuotes(ids, change);
    await store.changeQuotes([ids[0] ?? ''], { note: { base: '', text: 'Mine' } });
    const [quote] = (await createStore(open).kept(header('a'))).quotes;
    const tags = ['Mills', 'tide power'];
    expect(quote).toMatchObject({ colour: 'violet', note: 'Mine', tags });
    expect((await store.kept(header('b'))).quotes).toMatchObject([{ colour: 'violet', note: '' }]);
  });

  test('a tag is taken away whatever the case of its letters', async () => {
    const { id } = await add();
    await store.changeQuotes([id], { addTags: ['Mills', 'Tides'] });
    const [quote] = await store.changeQuotes([id], { removeTags: ['MILLS'] });
    expect(quote?.tags).toEqual(['Tides']);
  });

  test('of two who write one note at the same time both are kept', async () => {
    const { id } = await add();
    await store.changeQuotes([id], { note: { base: '', text: 'mill' } });
    const other = createStore(open);
    await Promise.all([
      store.changeQuotes([id], { note: { base: 'mill', text: 'The mill' } }),
      other.changeQuotes([id], { note: { base: 'mill', text: 'mill wheel' } }),
    ]);
    expect((await store.kept(header('a'))).quotes[0]?.note).toBe('The mill wheel');
  });

  test('one of an earlier version has the colour, and what it lacks is empty', async () => {
    const { id } = await add();
    const db = open('lectern');
    const {
      basis: _,
      colour: __,
      ...old
    } = (await db.get(id)) as unknown as Record<string, unknown>;
    await db.put(old as never);
    const [quote] = (await store.kept(header('a'))).quotes;
    expect(quote).toMatchObject({ basis: 'article', colour: 'yellow', note: '', tags: [] });
  });

  test('the same words taken from page and article are one quote', async () => {
    const inArticle = quoteIn('a', 'words', 1, 6);
    const context = { type: 'TextQuoteSelector' as const, exact: 'words' };
    const around = (prefix: string, suffix: string) => ({ ...context, prefix, suffix });
    inArticle.selectors.quote = around('The first ', ' of the mill');
    const { id } = await store.addQuote(inArticle);
    const position = at(400, 405).position;
    const onPage = { ...inArticle, basis: 'page' as const };
    const same = { quote: around('Read more\nThe  first ', ' of the mill'), position };
    expect((await store.addQuote({ ...onPage, selectors: same })).id).toBe(id);
    const otherPlace = { quote: around('His last ', ' of the mill'), position };
    expect((await store.addQuote({ ...onPage, selectors: otherPlace })).id).not.toBe(id);
  });

  test('many are removed and restored at once, in several articles', async () => {
    const ids = [(await add()).id, (await store.addQuote(quoteIn('b', 'r', 1, 2))).id];
    await store.removeQuotes(ids);
    expect([await words('a'), await words('b')]).toEqual([[], []]);
    await createStore(open).restoreQuotes(ids);
    expect([await words('a'), await words('b')]).toEqual([['q'], ['r']]);
  });
});

describe('a note', () => {
  test('has tags, and is there for their sake alone', async () => {
    await store.changeNote(header('a'), { addTags: ['mills'] });
    expect((await store.kept(header('a'))).note).toMatchObject({ text: '', tags: ['mills'] });
    await store.changeNote(header('a'), { removeTags: ['mills'] });
    expect((await store.kept(header('a'))).note).toBeNull();
  });

  test('is removed and restored whole', async () => {
    await store.changeNote(header('a'), { ...written('Words'), addTags: ['mills'] });
    const { key } = await store.kept(header('a'));
    await store.removeNotes([key]);
    expect((await store.kept(header('a'))).note).toBeNull();
    await createStore(open).restoreNotes([key]);
    expect((await store.kept(header('a'))).note).toMatchObject({ text: 'Words', tags: ['mills'] });
  });
});

describe('settings about quotes', () => {
  test('hold until they are set, one by one, beside those about hiding', async () => {
    expect(await store.quoteSettings()).toEqual({
      colour: 'yellow',
      keepCopies: true,
      paint: 'always',
    });
    await store.putQuoteSettings({ colour: 'pink' });
    const hiding = { ...(await store.hidingSettings()), badge: false };
    await store.putHidingSettings(hiding);
    await store.putQuoteSettings({ keepCopies: false });
    expect(await store.quoteSettings()).toEqual({
      colour: 'pink',
      keepCopies: false,
      paint: 'always',
    });
    expect(await store.hidingSettings()).toEqual(hiding);
  });
});

describe('writers at the same time', () => {
  test('all of a hundred quotes are kept', async () => {
    const adding = Array.from({ length: 100 }, (_, i) =>
      store.addQuote(quoteIn('a', `q${i}`, i, i + 1)),
    );
    await Promise.all(adding);
    expect(await words('a')).toEqual(adding.map((_, i) => `q${i}`));
  });

  test('two stores over one database lose nothing of each other', async () => {
    const other = createStore(open);
    const adding = Array.from({ length: 20 }, (_, i) =>
      (i % 2 ? store : other).addQuote(quoteIn('a', `q${i}`, i, i + 1)),
    );
    const notes = [
      store.changeNote(header('a'), written('one')),
      other.changeNote(header('a'), written('other')),
    ];
    await Promise.all([...adding, ...notes]);
    expect(await words('a')).toHaveLength(20);
    expect((await store.kept(header('a'))).note?.text).toMatch(/^one other$|^other one$/);
  });

  test('a change that meets another is made again on top of it', async () => {
    const [one, other] = [openCollection('c', open), openCollection('c', open)];
    const add = (collection: typeof one) =>
      collection.update<{ n: number }>('count', (count) => ({ n: (count?.n ?? 0) + 1 }));
    await Promise.all(Array.from({ length: 10 }, (_, i) => add(i % 2 ? one : other)));
    expect((await one.get<{ n: number }>('count'))?.n).toBe(10);
  });

  test('a write that fails does not hold up the next', async () => {
    const failing = store.removeQuotes(['quote:none:1']);
    const note = store.changeNote(header('a'), written('Words'));
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
    await store.changeNote(header('noted'), written('Words'));
    await store.addQuote(quoteIn('quoted', 'q', 1, 2));
    const old = ['noted', 'unkept', 'quoted', 'looked at again'];
    const keys: Record<string, string> = {};
    for (const path of old) keys[path] = await store.putCopy(reading(path));
    await store.keepCopy(reading('wanted'), true);
    keys['wanted'] = (await store.kept(header('wanted'))).key;
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
  let base = '';
  for (let i = 0; i < 100; i++) {
    const text = `${i} ${'word '.repeat(50)}`;
    await store.changeNote(header('a'), { text: { base, text } });
    base = text;
  }
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
