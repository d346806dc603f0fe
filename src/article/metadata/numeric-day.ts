import type { WrittenDay } from './written-day.ts';

/** "2022-02-09", "2022/2/9", "2022年2月9日", "2022년 2월 9일". */
const YEAR_FIRST =
  /(?<![\d./-])((?:19|20)\d\d)(?:\s*[年년]\s*|[-/.]\s?)(\d{1,2})(?:\s*[月월]\s*|[-/.]\s?)(\d{1,2})(?!\d)/;

/** "9.2.2022", "02/09/22"; not a part of a longer number or of an address. */
const YEAR_LAST =
  /(?<![\d./-])(\d{1,2})([-/.])\s?(\d{1,2})\2\s?((?:19|20)\d\d|\d\d)(?![\d/-]|\.\d)/g;

/** "9 tháng 2, 2022": Vietnamese numbers its months. */
const NUMBERED_MONTH =
  /(?<!\d)(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s+năm|,)?\s+((?:19|20)\d\d)(?!\d)/iu;

/** English that writes 3/10 for the third of October. */
const DAY_FIRST_ENGLISH = /^en[-_](?:gb|uk|ie|au|nz|in|za|sg|hk)\b/i;

/** Two digits stand for the years from 1951 to 2050. */
const PIVOT = 50;

const isMonth = (number: number): boolean => number >= 1 && number <= 12;

/** Whether days come before months in the dates of a language, as CLDR has them by way of `Intl`. */
function isDayFirst(lang: string | null): boolean {
  const code = /^[a-z]{2,3}(?=$|[-_])/i.exec(lang ?? '')?.[0].toLowerCase();
  if (!code) return false;
  if (code === 'en') return DAY_FIRST_ENGLISH.test(lang ?? '');
  const parts = new Intl.DateTimeFormat(code).formatToParts(0).map(({ type }) => type);
  return parts.indexOf('day') < parts.indexOf('month');
}

const yearOf = (written: string): number =>
  written.length > 2 ? Number(written) : Number(written) + (Number(written) > PIVOT ? 1900 : 2000);

function yearLast(text: string, lang: string | null): WrittenDay | null {
  for (const [, first, separator, second, year] of text.matchAll(YEAR_LAST)) {
    const [one, two] = [Number(first), Number(second)];
    // With full stops the day comes first wherever dates are written so.
    const isFirst = separator === '.' || !isMonth(one) || (isDayFirst(lang) && isMonth(two));
    const [day, month] = isFirst ? [one, two] : [two, one];
    if (isMonth(month)) return { year: yearOf(year ?? ''), month, day };
  }
  return null;
}

/**
 * The first date of a text that is written in figures alone, or in the counted months of Chinese,
 * Japanese, Korean and Vietnamese; null where there is none.
 * @param lang BCP 47 tag of the text: tells 3/10 from 10/3
 */
export function numericDay(text: string, lang: string | null): WrittenDay | null {
  const first = YEAR_FIRST.exec(text);
  if (first) return { year: Number(first[1]), month: Number(first[2]), day: Number(first[3]) };
  const numbered = NUMBERED_MONTH.exec(text);
  if (numbered)
    return { year: Number(numbered[3]), month: Number(numbered[2]), day: Number(numbered[1]) };
  return yearLast(text, lang);
}
