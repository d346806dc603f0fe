import { expect, test } from 'vitest';
import { LetterCount } from '../../../src/article/copy/letter-count.ts';
import { showWhole } from '../../../src/article/segment/show-whole.ts';
import { parseHtml } from '../../../src/cli/parse-html.ts';

const LONG = 'A wheel turns in the mill all night. '.repeat(20);

function shown(html: string): Document {
  const page = parseHtml(`<body>${html}</body>`);
  showWhole(page.body, page.querySelectorAll('[hidden],[style]'), new LetterCount(page.body));
  return page;
}

const hiddenIn = (html: string): number => shown(html).querySelectorAll('[hidden],[style]').length;

test('what holds nearly all of a page is the page', () => {
  expect(hiddenIn(`<div><div hidden>${LONG}</div></div><p>Loading</p>`)).toBe(0);
  expect(hiddenIn(`<div style="visibility: hidden">${LONG}</div>`)).toBe(0);
});

test('most of a page, where it keeps its place, waits for a script', () => {
  const beside = `<p>${LONG.slice(0, LONG.length / 2)}</p>`;
  expect(hiddenIn(`<div style="visibility: hidden">${LONG}</div>${beside}`)).toBe(0);
  expect(hiddenIn(`<div style="display: none">${LONG}</div>${beside}`)).toBe(1);
  expect(hiddenIn(`<div role="dialog" style="visibility: hidden">${LONG}</div>${beside}`)).toBe(1);
});

test('what is hidden beside a page is a part of it', () => {
  expect(hiddenIn(`<div hidden>${LONG}</div><div>${LONG}</div>`)).toBe(1);
  expect(hiddenIn(`<div>${LONG}</div><div hidden>Menu</div>`)).toBe(1);
  expect(hiddenIn('<div hidden></div><p>Words</p>')).toBe(1);
});

test('nothing deep in a page is all of it', () => {
  const deep = `${'<div>'.repeat(9)}<div hidden>${LONG}</div>${'</div>'.repeat(9)}`;
  expect(hiddenIn(deep)).toBe(1);
});

test('letters are counted as far as they are asked for, and on from there', () => {
  const page = parseHtml('<body><p>one</p><p>two</p><p>three</p></body>');
  const letters = new LetterCount(page.body);
  expect(letters.isAbove(2)).toBe(true);
  expect(letters.isAbove(5)).toBe(true);
  expect(letters.isAbove(11)).toBe(false);
});
