import { expect, test } from 'vitest';
import { partsWithout } from '../../../src/article/link-lists/set-apart.ts';

/** The words of what would go from a list that holds links to `/stays`. */
function gone(html: string): string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const parts = partsWithout(body, (link) => link.getAttribute('href') === '/stays');
  return parts.map((part) => (part.textContent ?? '').trim() || part.tagName);
}

test('the entry that stays is left, and so is the heading over it', () => {
  const html =
    '<h2>Read on</h2><ul><li><a href="/a">The bridge is closed again</a></li><li><a href="/stays">How the mill wheel was drawn</a></li><li><a href="/b">Rents rise in the capital</a></li></ul>';
  expect(gone(html)).toEqual(['The bridge is closed again', 'Rents rise in the capital']);
});

test('a card stays whole, with its picture and its author', () => {
  const html =
    '<div><a href="/stays"><img src="x"></a><a href="/stays">How the mill wheel was drawn</a><a href="/by">M. Orr</a></div><div><a href="/b"><img src="y"></a><a href="/b">Rents rise in the capital</a></div>';
  expect(gone(html)).toEqual(['Rents rise in the capital']);
});

test('a whole column goes in one', () => {
  const html =
    '<div><a href="/a">The bridge is closed again</a><a href="/b">Rents rise in the capital</a></div><div><a href="/stays">How the mill wheel was drawn</a><a href="/c">Singer cancels her spring tour</a></div>';
  expect(gone(html)).toEqual([
    'The bridge is closed againRents rise in the capital',
    'Singer cancels her spring tour',
  ]);
});

test('pictures alone are told by where they lead', () => {
  const html = '<a href="/a"><img src="x"></a><a href="/stays"><img src="y"></a>';
  expect(gone(html)).toEqual(['A']);
});
