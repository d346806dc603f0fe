import { describe, expect, test } from 'vitest';
import { facetsOf } from '../../../src/surfaces/library/index/facets.ts';
import { choose } from '../../../src/surfaces/library/index/filter-articles.ts';
import type { ArticleState } from '../../../src/surfaces/library/index/indexed-article.ts';
import {
  EVERYTHING,
  type LibraryQuery,
} from '../../../src/surfaces/library/index/library-query.ts';
import { SearchIndex } from '../../../src/surfaces/library/index/search-index.ts';
import { article, note, quote } from './indexed-sample.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = 1_800_000_000_000;

/** What is shown, a line each: `key`, then `key: what stands under it`. */
function shown(
  articles: ArticleState[],
  asked: Partial<LibraryQuery>,
  texts: [string, string][] = [],
) {
  const query = { ...EVERYTHING, ...asked };
  const index = new SearchIndex();
  for (const one of articles) index.put(one);
  for (const [key, text] of texts) index.putText(key, text);
  const chosen = choose(articles, query, index.find(query.words, false), NOW);
  return chosen.map((one) =>
    [
      one.article.key,
      one.note && 'note',
      ...one.quotes.map(({ text }) => text),
      one.isInText && 'text',
    ]
      .filter(Boolean)
      .join(' '),
  );
}

describe('filters', () => {
  const articles = [
    article('a', {
      site: 'a.example',
      updated: NOW - DAY,
      note: note('a', 'words', { tags: ['Mill'], updated: NOW - DAY }),
      quotes: [
        quote('a', 'old', { created: NOW - 40 * DAY, colour: 'green' }),
        quote('a', 'new', { created: NOW - DAY, note: 'mine' }),
      ],
    }),
    article('b', {
      site: 'b.example',
      updated: NOW - 2 * DAY,
      quotes: [quote('b', 'tagged', { tags: ['mill'], created: NOW - 20 * DAY })],
    }),
    article('c', { site: 'b.example', updated: NOW - 400 * DAY, kept: false, keepsCopy: true }),
    article('d', { kept: false }),
  ];

  test.each<[string, Partial<LibraryQuery>, string[]]>([
    ['nothing: all that is kept', {}, ['a note old new', 'b tagged', 'c']],
    ['a site', { site: 'b.example' }, ['b tagged', 'c']],
    ['a tag, of the article or of a quote', { tag: 'mill' }, ['a note old new', 'b tagged']],
    ['a colour', { colour: 'green' }, ['a old']],
    ['a note', { withNote: true }, ['a note new']],
    ['the last week', { time: 'week' }, ['a note new']],
    ['the last month', { time: 'month' }, ['a note new', 'b tagged']],
    ['several at once', { tag: 'mill', colour: 'yellow', site: 'a.example' }, ['a new']],
  ])('by %s', (_, asked, expected) => {
    expect(shown(articles, asked)).toEqual(expected);
  });

  test('by two days, both of them meant', () => {
    const day = (time: number) => {
      const date = new Date(time);
      const two = (count: number) => String(count).padStart(2, '0');
      return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
    };
    const at = NOW - 20 * DAY;
    expect(shown(articles, { time: 'range', from: day(at), to: day(at) })).toEqual(['b tagged']);
    expect(shown(articles, { time: 'range', from: day(at + DAY), to: '' })).toEqual(['a note new']);
  });

  test.each<[LibraryQuery['sort'], string[]]>([
    ['newest', ['a', 'b', 'c']],
    ['oldest', ['c', 'b', 'a']],
    ['title', ['a', 'b', 'c']],
    ['site', ['a', 'b', 'c']],
  ])('in the order %s', (sort, expected) => {
    expect(shown(articles, { sort }).map((line) => line.charAt(0))).toEqual(expected);
  });

  test('are counted each without itself', () => {
    const query = { ...EVERYTHING, site: 'b.example', tag: 'mill' };
    const { sites, tags, colours } = facetsOf(articles, query, null, NOW);
    expect(sites).toEqual([
      { value: 'a.example', count: 1 },
      { value: 'b.example', count: 1 },
    ]);
    expect(tags).toEqual([{ value: 'mill', count: 1 }]);
    expect([...colours]).toEqual([['yellow', 1]]);
  });
});

describe('the search', () => {
  const articles = [
    article('a', {
      header: { ...article('a').header, title: 'The tide mill' },
      note: note('a', 'Über die Mühle'),
      quotes: [quote('a', 'grinds flour again'), quote('a', 'lamps went out', { note: 'dark' })],
    }),
    article('b', {
      quotes: [quote('b', '潮汐磨坊再次磨面'), quote('b', 'café', { tags: ['drink'] })],
    }),
  ];

  test.each([
    ['a word of a quote', 'flour', ['a note grinds flour again']],
    ['the beginning of a word', 'flo', ['a note grinds flour again']],
    ['a word of its note', 'dark', ['a note lamps went out']],
    ['a tag', 'drink', ['b café']],
    ['words without their accents', 'cafe muhle', []],
    ['accents that are not there', 'cáfe', ['b café']],
    ['words of the title: the article whole', 'tide', ['a note grinds flour again lamps went out']],
    ['words of title and quote together', 'mill lamps', ['a note lamps went out']],
    [
      'words of title and note on the article',
      'muhle tide',
      ['a note grinds flour again lamps went out'],
    ],
    ['a word in a script without spaces', '磨坊', ['b 潮汐磨坊再次磨面']],
    ['the text of the clean copy', 'harbour', ['b text']],
    ['words in the title and the text', 'title harbour', ['b text']],
    ['what stands nowhere', 'xylophone', []],
    ['a word that has just been begun', 'grinds f', ['a note grinds flour again']],
    ['words of two quotes', 'flour lamps', []],
  ])('finds %s', (_, words, expected) => {
    expect(shown(articles, { words }, [['b', 'Down at the harbour.']])).toEqual(expected);
  });

  test('finds what is spelt a little otherwise only when it is asked to', () => {
    const index = new SearchIndex();
    for (const one of articles) index.put(one);
    const found = (isLoose: boolean) =>
      choose(articles, EVERYTHING, index.find('flaur grinds', isLoose), NOW).length;
    expect([found(false), found(true)]).toEqual([0, 1]);
  });

  test('follows what is changed and taken away', () => {
    const index = new SearchIndex();
    const [first] = articles as [ArticleState];
    index.put(first);
    const changed = { ...first, quotes: [quote('a', 'new words', { updated: 2 })], note: null };
    index.put(changed);
    const found = (words: string) =>
      choose([changed], EVERYTHING, index.find(words, false), NOW).length;
    expect(['new', 'flour', 'muhle', 'tide'].map(found)).toEqual([1, 0, 0, 1]);
    index.drop('a');
    expect(found('tide')).toBe(0);
  });
});
