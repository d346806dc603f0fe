import { expect, test } from 'vitest';
import { chooseGroups } from '../../../src/article/link-lists/choose-groups.ts';

const LIST = '<ol><li><a href="/a">One</a></li><li><a href="/b">Two</a></li></ol>';

/** What may be a list, by each element that holds the same links. */
function listsOf(body: Element): Map<Element, { size: number }> {
  const lists = new Map<Element, { size: number }>();
  for (const element of [body, ...body.querySelectorAll('*')]) {
    const size = element.querySelectorAll('a[href]').length + (element.matches('a[href]') ? 1 : 0);
    const round = element.parentElement && lists.get(element.parentElement);
    if (size > 0) lists.set(element, round?.size === size ? round : { size });
  }
  return lists;
}

/** Every list of a page leads away. */
function chosen(html: string, known: (body: Element) => Element[] = () => []): string[] {
  const { body } = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
  const lists = listsOf(body);
  return chooseGroups(lists, () => 0.9, body, known(body)).map(({ element }) => element.className);
}

test.each(['children', 'parentElement', 'querySelector', 'tagName', 'contains'])(
  'a list in a form is found, though a field is named %s',
  (name) => {
    const page = `<form><input name="${name}"><div class="most-read"><h2>Most read</h2>${LIST}</div></form>`;
    expect(chosen(page)).toEqual(['most-read']);
  },
);

test('of boxes one in another the one where the words begin is taken', () => {
  const page = `<aside class="side"><section class="most-read"><h2>Most read</h2>${LIST}</section><div></div></aside>`;
  expect(chosen(page)).toEqual(['most-read']);
});

test('a list that comes later beside a known one is judged by itself', () => {
  const page = `<aside class="side"><section class="most-read">${LIST}</section><section class="late">${LIST}</section></aside>`;
  const known = (body: Element) => [...body.querySelectorAll('.most-read')];
  expect(chosen(page, known)).toHaveLength(1);
});
