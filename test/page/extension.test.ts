import '../stand-in/extension.ts';
import { afterEach, expect, test } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { language, message, plural } from '../../src/page/extension.ts';
import { browserLanguage } from '../stand-in/extension.ts';

afterEach(() => Object.assign(browserLanguage, { tag: 'en-GB', texts: english }));

function speak(tag: string, texts: Record<string, string>): void {
  const all = Object.entries({ languageTag: tag, ...texts });
  browserLanguage.texts = Object.fromEntries(all.map(([key, text]) => [key, { message: text }]));
  browserLanguage.tag = tag;
}

test('on a page, too, a count has the form that the language has for it', () => {
  expect([plural('pickerLinks', 1), plural('pickerLinks', 1200)]).toEqual([
    '1 link',
    '1,200 links',
  ]);
  speak('ar', {
    pickerLinks_two: 'رابطان',
    pickerLinks_few: '$1 روابط',
    pickerLinks_other: '$1 رابط',
  });
  expect([2, 3, 100].map((count) => plural('pickerLinks', count))).toEqual([
    'رابطان',
    '3 روابط',
    '100 رابط',
  ]);
});

test('texts speak one language, whatever the browser speaks', () => {
  browserLanguage.tag = 'cs-CZ';
  expect([language(), plural('pickerLinks', 1200)]).toEqual(['en', '1,200 links']);
});

test('a heading that runs the other way is set apart', () => {
  expect(message('pickerGroup', '12 links', 'مواضيع')).toBe('12 links: \u2068مواضيع\u2069');
});
