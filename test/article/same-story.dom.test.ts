import { describe, expect, it } from 'vitest';
import { readPage } from '../../src/article/read-page.ts';
import { foldWhitespace } from '../../src/text/whitespace.ts';
import { MARKUPS, pageOf } from './same-story-markups.ts';
import { LINES, STORY } from './same-story-parts.ts';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

const GONE = [
  ...STORY.readMore,
  ...STORY.cards,
  ...STORY.explore,
  'Recommended',
  'READ MORE',
  'Explore',
  'SOURCE',
  STORY.title,
  STORY.dek,
  STORY.readTime,
  STORY.printedDay,
];

describe.each(Object.entries(MARKUPS))('one story in %s', (_, markup) => {
  const reading = readPage(parse(pageOf(markup)), { url: STORY.url, force: true });
  const article = reading?.article;

  it('has its text, line for line', () => {
    expect(article?.text.split('\n')).toEqual(LINES);
  });

  it('has its fields', () => {
    expect(article).toMatchObject({
      title: STORY.title,
      dek: STORY.dek,
      published: STORY.day,
      source: STORY.source,
      captions: [STORY.caption],
    });
  });

  it('has nothing left that leads away', () => {
    const shown = foldWhitespace(parse(article?.content ?? '').body.textContent ?? '');
    expect(GONE.filter((text) => shown.includes(text))).toEqual([]);
  });

  it('tells all three lists', () => {
    const told = reading?.removals.map(({ text }) => text).join(' ') ?? '';
    const lists = [STORY.readMore, STORY.cards, STORY.explore];
    expect(lists.map((texts) => texts.filter((text) => !told.includes(text)))).toEqual([
      [],
      [],
      [],
    ]);
  });
});
