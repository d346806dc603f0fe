import { beforeEach, describe, expect, test } from 'vitest';
import type { ArticleHeader } from '../../../src/model/article.ts';
import { type OpenDatabase, openCollection } from '../../../src/store/database/collection.ts';
import { formerKey } from '../../../src/store/keys/article-key.ts';
import { createStore, type Store } from '../../../src/store/store.ts';
import { freshDatabases } from '../fresh-databases.ts';
import { at, header, quoteIn, reading, written } from '../sample.ts';

let open: OpenDatabase;
let store: Store;

beforeEach(() => {
  open = freshDatabases();
  store = createStore(open);
});

const named = (url: string, canonicalUrl: string | null, title: string): ArticleHeader => ({
  ...header(''),
  url,
  canonicalUrl,
  title,
});

const STORY = named('https://example.com/story', null, 'The mill');
const BY_HTTP = { ...STORY, url: 'http://example.com/story' };
const BELOW = named('https://evil.example.com/lure', STORY.url, 'Forged');
const BESIDE = named('https://example.com/~guest', STORY.url, 'Forged');

const quote = (of: ArticleHeader, text = 'q') => ({ ...quoteIn('', text, 1, 2), header: of });
const textsAt = async (of: ArticleHeader) => (await store.kept(of)).quotes.map(({ text }) => text);
const read = (of: ArticleHeader) => {
  const { article, ...rest } = reading('', of.title);
  return { ...rest, article: { ...article, ...of } };
};
const titleUnder = async (key: string) => {
  const article = await openCollection('lectern', open).get<{ header: ArticleHeader }>(
    `article:${key}`,
  );
  return article?.header.title;
};

/** An article with a quote and a note as versions before this one left them. */
async function keptBefore(of: ArticleHeader): Promise<string> {
  const key = (await formerKey(of)).slice('1-'.length);
  const [docs, created] = [openCollection('lectern', open), 1_700_000_000_000];
  const times = { created, updated: created };
  const texts = { text: 'of old', selectors: at(1, 2), removed: null };
  await docs.update(`article:${key}`, () => ({ header: of, kept: true, ...times }));
  await docs.update(`quote:${key}:0lz3k9x2a-00c0ffee`, () => ({ key, ...texts, ...times }));
  await docs.update(`note:${key}`, () => ({ key, text: 'A note', tags: [], updated: created }));
  return key;
}

const DIGITS = /[0-9a-f]{24}$/;

describe('what is kept of a page', () => {
  beforeEach(async () => {
    await store.addQuote(quote(STORY, 'mine'));
    await store.changeNote(STORY, written('secret'));
  });

  test.each([
    ['that came by http', BY_HTTP],
    ['of a host below that claims to be it', BELOW],
    ['of a host above that claims to be it', named('https://com/x', STORY.url, 'Forged')],
    ['of another port', { ...BESIDE, url: 'https://example.com:8443/story' }],
  ])('is not of one %s', async (_, other) => {
    expect(await store.kept(other)).toMatchObject({ note: null, quotes: [] });
    await store.addQuote(quote(other, 'other'));
    await store.changeNote(other, { text: { base: '', text: 'wiped' } });
    expect(await textsAt(STORY)).toEqual(['mine']);
    expect((await store.kept(STORY)).note?.text).toBe('secret');
  });

  test('has its name from its own address, whatever another page of the host claims', async () => {
    const { key } = await store.kept(STORY);
    await store.changeNote(BESIDE, { addTags: ['x'] });
    await store.addQuote({ ...quote(BESIDE), isUnread: true });
    await store.nameArticle(BESIDE);
    await store.keepCopy(read(BESIDE), true);
    expect(await titleUnder(key)).toBe('The mill');
    await store.nameArticle({ ...STORY, title: 'The mill, again' });
    expect(await titleUnder(key)).toBe('The mill, again');
  });
});

test('an article takes its name back from a page that claimed to be it before it was read', async () => {
  await store.addQuote(quote(BESIDE));
  const { key } = await store.kept(STORY);
  expect(await titleUnder(key)).toBe('Forged');
  await store.addQuote({ ...quote(STORY, 'mine'), isUnread: true });
  expect(await titleUnder(key)).toBe('The mill');
});

describe('a copy', () => {
  test('is not written over by another page that claims to be it, which has one of its own', async () => {
    const key = await store.putCopy(read(STORY));
    const other = await store.putCopy(read(BESIDE));
    expect((await store.getCopy(key)).article).toMatchObject({ title: 'The mill' });
    expect((await store.getCopy(other)).article).toMatchObject({ title: 'Forged' });
  });

  test('is none of the page that claims, where something is kept of the article', async () => {
    await store.addQuote(quote(STORY));
    const { key } = await store.kept(STORY);
    expect(await store.putCopy(read(BESIDE))).not.toBe(key);
    await expect(store.getCopy(key)).rejects.toMatchObject({ code: 'copyGone' });
  });

  test('is brought up to date by the page it is of', async () => {
    const key = await store.putCopy(read(BESIDE));
    expect(await store.putCopy(read(STORY))).toBe(key);
    expect(await store.putCopy(read({ ...STORY, title: 'Longer' }))).toBe(key);
    expect((await store.getCopy(key)).article.title).toBe('Longer');
  });
});

describe.each([
  ['as it was left', async () => undefined],
  ['once it has been moved', () => store.migrate()],
])('what earlier versions kept, %s:', (_, move) => {
  const EDITION = named(
    'https://edition.example.com/story-1',
    'https://www.example.com/story',
    'E',
  );

  test.each([
    ['of a page by https', STORY, STORY],
    ['of a page by http', BY_HTTP, BY_HTTP],
    ['of a page by http, now by https', BY_HTTP, STORY],
    ['under a claim of the host above', EDITION, EDITION],
    ['of a file', { ...STORY, url: 'file:///a.html' }, { ...STORY, url: 'file:///a.html' }],
  ])('%s is there, and stays together with what comes', async (_, before, now) => {
    const key = await keptBefore(before);
    await move();
    const kept = await store.kept(now);
    expect(kept.note?.text).toBe('A note');
    expect(DIGITS.exec(kept.key)?.[0]).toBe(key);
    await store.addQuote(quote(now, 'of today'));
    expect((await textsAt(now)).sort()).toEqual(['of old', 'of today']);
  });

  test.each([
    ['by https, for one by http', STORY, BY_HTTP],
    ['of the host above, for one below', STORY, BELOW],
    ['of one below, for another below', EDITION, BELOW],
  ])('of a page %s is not there', async (_, before, now) => {
    await keptBefore(before);
    await move();
    expect(await store.kept(now)).toMatchObject({ note: null, quotes: [] });
  });

  test('by http is for https alone once something was kept there by https', async () => {
    await keptBefore(BY_HTTP);
    await move();
    await store.addQuote({ ...quote(STORY, 'safe'), isUnread: true });
    expect(await textsAt(BY_HTTP)).toEqual([]);
    expect((await textsAt(STORY)).sort()).toEqual(['of old', 'safe']);
  });
});
