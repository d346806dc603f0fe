import { describe, expect, it } from 'vitest';
import { isDateLine, readDay } from '../../../src/article/metadata/published.ts';

describe('readDay', () => {
  it.each([
    ['2022-02-09T23:30:00-05:00', '2022-02-09'],
    ['20220209T203000Z', '2022-02-09'],
    ['February 9, 2022', '2022-02-09'],
    ['9 Feb 2022, 20:00 GMT', '2022-02-09'],
    ['Mittwoch, 9. Februar 2022', '2022-02-09'],
    ['9 février 2022', '2022-02-09'],
    ['9 de febrero de 2022', '2022-02-09'],
    ['9 февраля 2022', '2022-02-09'],
    ['2022年2月9日', '2022-02-09'],
  ])('reads %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each([
    ['Horoscope today, 9th February 2022', '2022-02-09'],
    ['Hints for today: 9 Feb. 2022', '2022-02-09'],
  ])('takes the day that is named in %s, not the day it is read', (text, day) => {
    expect(readDay(text, 'en')).toBe(day);
  });

  it.each(['Winter sale 2022 is live now', 'Travel Jan 2 – Apr 30, 2026'])(
    'does not make a day of %s',
    (text) => {
      expect(readDay(text, 'en')).toBeNull();
    },
  );

  it.each(['2022', 'Wednesday', 'February 2022', 'Chapter 12', 'in 1984 they'])(
    'does not make a day of %s',
    (text) => {
      expect(readDay(text)).toBeNull();
    },
  );
});

describe('isDateLine', () => {
  it('tells a line that is a date from a sentence that has one', () => {
    expect(isDateLine('Published March 14, 2025')).toBe(true);
    expect(isDateLine('It opened on March 14, 2025. Nobody came to see it that day.')).toBe(false);
  });
});
