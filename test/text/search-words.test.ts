import { expect, test } from 'vitest';
import { searchWords } from '../../src/text/search-words.ts';

const words = (text: string) => searchWords(text).map(({ word }) => word);

test.each([
  ['The Tide-Mill, 1912', ['the', 'tide', 'mill', '1912']],
  ['Café, naïve Ångström', ['cafe', 'naive', 'angstrom']],
  ['don’t', ["don't"]],
  ['がぎ', ['が', 'ぎ']],
  ['', []],
])('%j is searched by %j', (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('scripts without spaces are cut into words', () => {
  expect(words('潮汐磨坊 mill').length).toBeGreaterThan(2);
  expect(words('潮汐磨坊 mill').join('')).toBe('潮汐磨坊mill');
});

test('each word tells where it stands', () => {
  const text = 'Él dijo: 磨坊再次';
  for (const { start, end } of searchWords(text))
    expect(text.slice(start, end)).toMatch(/^\p{L}+$/u);
  expect(searchWords(text)[1]).toEqual({ start: 3, end: 7, word: 'dijo' });
});
