import { describe, expect, test } from 'vitest';
import { foldWord } from '../../src/text/fold-word.ts';
import { askedWords, searchWords } from '../../src/text/search-words.ts';

describe('the same word, written otherwise, is compared as the same', () => {
  test.each([
    ['Turkish, with and without a dot', 'ISPARTA', 'ısparta'],
    ['Turkish, with a dot on the capital', 'İzmir', 'izmir'],
    ['German', 'Straße', 'STRASSE'],
    ['German, the capital', 'STRAẞE', 'strasse'],
    ['French', 'Œuvre', 'oeuvre'],
    ['Danish', 'Ærø', 'aero'],
    ['Polish', 'Łódź', 'lodz'],
    ['Greek, the last letter', 'ΛΌΓΟΣ', 'λογος'],
    ['Hebrew points', 'שָׁלוֹם', 'שלום'],
    ['Arabic vowel signs', 'مُدَرِّسَة', 'مدرسة'],
    ['Arabic, forms of alef', 'أحمد', 'احمد'],
    ['Arabic, alef below and over', 'إلى', 'الي'],
    ['Arabic, a long line', 'محـــمد', 'محمد'],
    ['Persian and Arabic letters', 'کتابی', 'كتابي'],
    ['Arabic figures', '١٩١٢', '1912'],
    ['Persian figures', '۱۹۱۲', '1912'],
    ['Hindi figures', '१९१२', '1912'],
    ['Hindi nasals', 'हिन्दी', 'हिंदी'],
    ['Hindi nasals before others', 'सम्बन्ध', 'संबंध'],
    ['a Hindi crescent', 'चाँद', 'चांद'],
    ['a Hindi dot below', 'ज़मीन', 'जमीन'],
    ['kana of both kinds', 'カメラ', 'かめら'],
    ['kana of both widths', 'ｶﾞｲﾄﾞ', 'ガイド'],
    ['Latin of both widths', 'ＡＢＣ１２', 'abc12'],
  ])('%s', (_, one, other) => {
    expect(foldWord(one)).toBe(foldWord(other));
  });
});

test.each([
  ['が', 'か'],
  ['ぱ', 'は'],
  ['कमल', 'कंल'],
  ['성', '서'],
  ['שר', 'סר'],
])('%s is not %s', (one, other) => {
  expect(foldWord(one)).not.toBe(foldWord(other));
});

describe('what is asked for in hiragana', () => {
  const known = (text: string) => {
    const words = searchWords(text).map(({ word }) => word);
    return (beginning: string) => words.some((word) => word.startsWith(beginning));
  };

  test('is one word where texts have it in katakana', () => {
    expect(askedWords('かめら', known('新しいカメラ'))).toEqual(['かめら']);
  });

  test('is cut into words where they have it not', () => {
    expect(askedWords('ありがとうございます', () => false).length).toBeGreaterThan(1);
  });
});
