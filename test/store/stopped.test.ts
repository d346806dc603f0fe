import { describe, expect, test } from 'vitest';
import { type OpenDatabase, openCollection } from '../../src/store/database/collection.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { dyingDatabases, type Moment } from './dying-database.ts';
import { freshDatabases } from './fresh-databases.ts';
import { header, quoteIn, reading, rule, siteRule } from './sample.ts';

/** A name as senders give it to their requests. */
const name = (number: number) => `0lz3k9x2a-0000000${number}`;
const [FIRST, SECOND, GONE, ASKED] = [name(1), name(2), name(3), name(9)];

type Known = Awaited<ReturnType<typeof before>>;

/** What is there before a request comes. */
async function before(store: Store) {
  const first = await store.addQuote(quoteIn('a', 'one', 1, 4), FIRST);
  const second = await store.addQuote(quoteIn('b', 'two', 1, 4), SECOND);
  const gone = await store.addQuote(quoteIn('b', 'three', 5, 9), GONE);
  await store.changeQuotes([first.id, gone.id], { addTags: ['mills', 'old'] });
  await store.changeQuotes([first.id], { note: { base: '', text: 'A note by another' } });
  const noted = { text: { base: '', text: 'Words by another' }, addTags: ['mills'] };
  const { key } = await store.changeNote(header('a'), noted);
  await store.removeQuotes([gone.id]);
  await store.putSiteRule(rule({ selector: '.old' }));
  return { first: first.id, second: second.id, gone: gone.id, key };
}

/** Every request that writes. What was typed began before the other's words were there. */
const REQUESTS: [string, (store: Store, known: Known) => Promise<unknown>][] = [
  ['a quote added', (store) => store.addQuote(quoteIn('a', 'new', 20, 23), ASKED)],
  ['the first quote of a page', (store) => store.addQuote(quoteIn('c', 'new', 20, 23), ASKED)],
  [
    'a quote in another colour',
    (store) => store.addQuote({ ...quoteIn('a', 'new', 20, 23), colour: 'pink' }, ASKED),
  ],
  ['a removed quote added', (store) => store.addQuote(quoteIn('b', 'three', 5, 9), ASKED)],
  [
    'a note changed',
    (store) =>
      store.changeNote(
        header('a'),
        { text: { base: 'Words', text: 'Words of mine' }, addTags: ['new'], removeTags: ['mills'] },
        ASKED,
      ),
  ],
  [
    'a note begun',
    (store) =>
      store.changeNote(header('d'), { text: { base: '', text: 'x' }, addTags: ['mills'] }, ASKED),
  ],
  [
    'a note emptied',
    (store) =>
      store.changeNote(
        header('a'),
        { text: { base: 'Words by another', text: '' }, removeTags: ['mills'] },
        ASKED,
      ),
  ],
  [
    'quotes changed',
    (store, { first, second }) =>
      store.changeQuotes(
        [first, second],
        { colour: 'blue', note: { base: 'A note', text: 'A note of mine' }, addTags: ['new'] },
        ASKED,
      ),
  ],
  [
    'tags taken away',
    (store, { first }) => store.changeQuotes([first], { removeTags: ['mills', 'old'] }, ASKED),
  ],
  ['quotes removed', (store, { first, second }) => store.removeQuotes([first, second])],
  ['quotes restored', (store, { gone }) => store.restoreQuotes([gone])],
  ['a note removed', (store, { key }) => store.removeNotes([key])],
  ['a note restored', (store, { key }) => store.restoreNotes([key])],
  ['all that was removed let go of', (store) => store.emptyRemoved()],
  ['a copy put', (store) => store.putCopy(reading('a'))],
  ['a copy kept', (store) => store.keepCopy(reading('c'), true)],
  ['an article named', (store) => store.nameArticle({ ...header('a'), title: 'Longer' })],
  ['settings about quotes', (store) => store.putQuoteSettings({ keepCopies: false })],
  ['a rule put', (store) => store.putSiteRule(rule())],
  ['rules imported', (store) => store.importSiteRules([siteRule(), siteRule({ selector: '.b' })])],
];

const TIMES = new Set(['created', 'updated', 'at', '_rev', 'requests']);

/** All that there is, but for what no two runs have alike: times, and the ends of rules' ids. */
async function everything(open: OpenDatabase): Promise<string[]> {
  const lists = ['lectern', 'lectern-copies', 'lectern-local'].map((name) =>
    openCollection(name, open).list<Record<string, unknown>>(''),
  );
  return (await Promise.all(lists)).flat().map((doc) =>
    JSON.stringify(doc, (name, value) => {
      if (name === 'removed') return value !== null && value !== undefined;
      if (name === '_id' && String(value).startsWith('rule:')) return 'rule';
      return TIMES.has(name) ? undefined : value;
    }),
  );
}

async function undisturbed(request: (store: Store, known: Known) => Promise<unknown>) {
  const open = freshDatabases();
  const store = createStore(open);
  await request(store, await before(store));
  return (await everything(open)).sort();
}

/** Stops the worker at one operation, and sends the request again to the next. */
async function stopped(
  request: (store: Store, known: Known) => Promise<unknown>,
  at: number,
  moment: Moment,
) {
  const open = freshDatabases();
  const known = await before(createStore(open));
  const dying = dyingDatabases(open, at, moment);
  const end = await Promise.race([request(createStore(dying.open), known), dying.hasDied]);
  if (end === 'died') await request(createStore(open), known);
  return { hasDied: end === 'died', kept: (await everything(open)).sort() };
}

describe.each<Moment>(['before', 'after'])('a worker that is stopped %s any one step', (moment) => {
  test.each(REQUESTS)(
    'leaves %s as if it had not been, once it is asked again',
    async (_, request) => {
      const wanted = await undisturbed(request);
      let steps = 0;
      for (let isOver = false; !isOver; steps++) {
        const { hasDied, kept } = await stopped(request, steps + 1, moment);
        expect(kept, `stopped ${moment} step ${steps + 1}`).toEqual(wanted);
        isOver = !hasDied;
      }
      expect(steps).toBeGreaterThan(1);
    },
  );
});

test('a request that comes twice is done once, whatever was written in between', async () => {
  const store = createStore(freshDatabases());
  const { id } = await store.addQuote(quoteIn('a', 'q', 1, 2), FIRST);
  const mine = { note: { base: '', text: 'mine' } };
  await store.changeQuotes([id], mine, SECOND);
  await store.changeQuotes([id], { note: { base: 'mine', text: 'mine, and hers' } }, GONE);
  const [quote] = await store.changeQuotes([id], mine, SECOND);
  expect(quote?.note).toBe('mine, and hers');
  await store.removeQuotes([id]);
  await store.addQuote(quoteIn('a', 'q', 1, 2), FIRST);
  expect((await store.kept(header('a'))).quotes).toEqual([]);
});
