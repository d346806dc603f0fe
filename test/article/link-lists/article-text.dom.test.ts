import { expect, test } from 'vitest';
import { coversArticleText } from '../../../src/article/link-lists/article-text.ts';

const TEASER =
  'The ferry that was laid up for the winter goes again from Monday, and the old timetable with it.';

function covers(item: string): boolean {
  const { body } = new DOMParser().parseFromString(
    `<section>${item.repeat(20)}</section><h1>The wheel turns</h1>`,
    'text/html',
  );
  return coversArticleText(body.querySelector('section') as Element);
}

const PICTURE = '<a href="/ferry"><img src="/ferry.jpg" alt="The ferry"></a>';

test('a teaser beside a picture that leads to its story is no text of the page', () => {
  expect(covers(`<div>${PICTURE}<p>${TEASER}</p></div>`)).toBe(false);
});

test('a section under a linked picture is', () => {
  expect(covers(`<div>${PICTURE}<p>${TEASER} ${TEASER} ${TEASER}</p></div>`)).toBe(true);
});

test('and so are lines beside a picture that leads nowhere', () => {
  expect(covers(`<div><img src="/ferry.jpg" alt=""><p>${TEASER}</p></div>`)).toBe(true);
});
