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
    ['2022년 2월 9일', '2022-02-09'],
    ['9. února 2022', '2022-02-09'],
    ['Stand: 09.02.2022, 14:30', '2022-02-09'],
    ['09.02.22', '2022-02-09'],
    ['9 Şubat 2022 Çarşamba', '2022-02-09'],
    ['Wed, 09 Feb 2022 10:00:00 GMT', '2022-02-09'],
  ])('reads %s where no language is named', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it.each([
    ['en-US', '02/09/2022', '2022-02-09'],
    ['en', '13/02/2022', '2022-02-13'],
    ['en-GB', '02/09/2022', '2022-09-02'],
    ['fr', '02/09/2022', '2022-09-02'],
    ['pt-BR', '02/09/22', '2022-09-02'],
    ['ja', '更新：2022/2/9', '2022-02-09'],
    ['vi', 'Thứ tư, 9 tháng 2, 2022', '2022-02-09'],
    ['ar', '٩ فبراير ٢٠٢٢', '2022-02-09'],
    ['fa', '۲۰۲۲/۲/۹', '2022-02-09'],
    ['hi', '९ फ़रवरी २०२२', '2022-02-09'],
    ['th', '9 กุมภาพันธ์ 2565', '2022-02-09'],
    ['ko', '입력 2022.02.09. 오전 10:00', '2022-02-09'],
  ])('reads as %s has it: %s', (lang, text, day) => {
    expect(readDay(text, lang)).toBe(day);
  });

  it.each(['192.168.12.22', '1/2/3/2022', 'Version 3.10.2022.1', '99/99/2022'])(
    'does not make a day of %s',
    (text) => {
      expect(readDay(text, 'en')).toBeNull();
    },
  );

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
