import '../../stand-in/extension.ts';
import { afterEach, describe, expect, test } from 'vitest';
import { formatDay, language } from '../../../src/ui/controls/language.ts';
import { plural } from '../../../src/ui/controls/plural.ts';
import { browserLanguage } from '../../stand-in/extension.ts';

afterEach(() => {
  browserLanguage.tag = 'en-GB';
});

test.each([
  [0, '0 links'],
  [1, '1 link'],
  [2, '2 links'],
  [1200, '1,200 links'],
])('%i', (count, text) => {
  expect(plural('removedLinks', count)).toBe(text);
});

describe('the language', () => {
  test.each([
    ['en-US', 'en-US', 'March 14, 2025'],
    ['en-GB', 'en-GB', '14 March 2025'],
    ['de-DE', 'en', 'March 14, 2025'],
  ])('in a browser that speaks %s is %s', (tag, ours, day) => {
    browserLanguage.tag = tag;
    expect([language(), formatDay('2025-03-14')]).toEqual([ours, day]);
  });

  test('a day that is none is left as it is', () => {
    expect(formatDay('last Tuesday')).toBe('last Tuesday');
  });
});
