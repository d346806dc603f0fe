import '../stand-in/extension.ts';
import { afterEach, describe, expect, test } from 'vitest';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { textsDirection } from '../../src/browser/i18n.ts';
import { formatDay, formatList, language, sentences } from '../../src/browser/language.ts';
import { plural } from '../../src/browser/plural.ts';
import { reasonWords } from '../../src/ui/controls/reason-words.ts';
import { browserLanguage } from '../stand-in/extension.ts';

afterEach(() => Object.assign(browserLanguage, { tag: 'en-GB', texts: english }));

/** A language of which there is no more than this. */
function speak(languageTag: string, tag: string, texts: Record<string, string> = {}): void {
  const all = Object.entries({ languageTag, ...texts });
  browserLanguage.texts = Object.fromEntries(all.map(([key, message]) => [key, { message }]));
  browserLanguage.tag = tag;
}

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

describe('in a language with forms of its own', () => {
  test.each([
    [0, 'بلا روابط'],
    [2, 'رابطان'],
    [3, '3 روابط'],
    [11, '11 رابطًا'],
    [100, '100 رابط'],
  ])('%i', (count, text) => {
    speak('ar', 'ar', {
      removedLinks_zero: 'بلا روابط',
      removedLinks_two: 'رابطان',
      removedLinks_few: '$1 روابط',
      removedLinks_many: '$1 رابطًا',
      removedLinks_other: '$1 رابط',
    });
    expect(plural('removedLinks', count)).toBe(text);
  });

  test('a form that is missing is said as the rest is', () => {
    speak('fr', 'fr', { removedLinks_other: '$1 liens' });
    expect(plural('removedLinks', 1_000_000)).toMatch(/^1.000.000 liens$/u);
  });

  test('texts of one country are counted as there, whatever the browser speaks', () => {
    speak('pt-BR', 'pt-PT', { removedLinks_one: '$1 link', removedLinks_other: '$1 links' });
    expect([language(), plural('removedLinks', 0)]).toEqual(['pt-BR', '0 link']);
  });

  test('sentences and lists stand together as there', () => {
    speak('ja', 'ja');
    expect([sentences('一。', '', '二。'), formatList(['一', '二'])]).toEqual([
      '一。二。',
      '一、二',
    ]);
    speak('de', 'de-AT');
    expect([sentences('A.', 'B.'), formatList(['a', 'b', 'c'])]).toEqual(['A. B.', 'a, b und c']);
  });
});

describe('a reason', () => {
  test('has the plural form of its count', () => {
    const code = 'reason_list_under_label';
    expect(reasonWords({ code, values: ['1', '60', '2024'] })).toBe(
      '1 link stands under “2024”; 60 % of the words here belong to it.',
    );
    expect(reasonWords({ code, values: ['1200', '60', '2024'] })).toBe(
      '1,200 links stand under “2024”; 60 % of the words here belong to them.',
    );
  });

  test('that begins with a label leaves it as it is', () => {
    expect(reasonWords({ code: 'reason_orphan_label', values: ['2024'] })).toBe(
      '“2024” is a label with nothing under it.',
    );
  });

  test('without words for it has none', () => {
    expect(reasonWords({ code: 'reason_none_such', values: [] })).toBe('');
  });
});

describe('a value that runs the other way', () => {
  const label = (text: string) => reasonWords({ code: 'reason_orphan_label', values: [text] });

  test('is set apart in a sentence', () => {
    expect(label('مواضيع')).toBe('“\u2068مواضيع\u2069” is a label with nothing under it.');
    speak('ar', 'ar', { reason_orphan_label: '«$1» عنوان لا شيء تحته.' });
    expect([textsDirection(), label('Read more')]).toEqual([
      'rtl',
      '«\u2068Read more\u2069» عنوان لا شيء تحته.',
    ]);
  });

  test('is left alone where it runs along', () => {
    expect(label('Explore')).not.toMatch(/[\u2068\u2069]/);
  });
});
