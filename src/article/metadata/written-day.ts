const MONTHS = 12;

/** Names of months in a language, short and long, lower case, without full stops. */
function monthsOf(language: string): Map<string, number> {
  const names = new Map<string, number>();
  for (const month of ['long', 'short'] as const) {
    // With the day, since many languages bend a month's name after one.
    const format = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC' });
    for (let at = 0; at < MONTHS; at++) {
      const parts = format.formatToParts(Date.UTC(2001, at, 1));
      const name = parts.find(({ type }) => type === 'month')?.value ?? '';
      names.set(name.toLowerCase().replace('.', ''), at + 1);
    }
  }
  return names;
}

/**
 * English is written out, long and short: whoever first asks a browser for what it knows of languages
 * waits for that to be loaded, half as long as a reading takes, and most pages ask for no other.
 */
const ENGLISH =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

const known = new Map([
  [
    'en',
    new Map(ENGLISH.flatMap((name, at) => [name, name.slice(0, 3)].map((key) => [key, at + 1]))),
  ],
]);

function monthNumber(name: string, languages: readonly string[]): number {
  for (const language of languages) {
    const months = known.get(language) ?? monthsOf(language);
    known.set(language, months);
    const number = months.get(name.toLowerCase());
    if (number) return number;
  }
  return 0;
}

/** Not the end of a range, "Jan 2 – Apr 30, 2026". */
const WRITTEN =
  /(?<!\d\s*[–—-]\s*)(?:(?<!\d)(\d{1,2})(?:st|nd|rd|th|[.ºª]|er)?\s+(?:de\s+)?([\p{L}\p{M}]{3,12})\.?,?\s+(?:de\s+|del\s+)?((?:19|20|25)\d\d)(?!\d)|(?<![\p{L}\p{M}])([\p{L}\p{M}]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)(?!\d))/gu;

/** A day with its month as a word, as most pages print it. */
export interface WrittenDay {
  year: number;
  month: number;
  day: number;
}

/**
 * The first "9 February 2022" or "Feb. 9, 2022" of a text, in one of some languages (BCP 47, such as
 * `Intl` knows); null where there is none, which does not say that there is no date.
 */
export function writtenDay(text: string, languages: readonly string[]): WrittenDay | null {
  for (const match of text.matchAll(WRITTEN)) {
    const [, dayFirst, monthAfter, yearAfter, monthFirst, dayAfter, yearLast] = match;
    const month = monthNumber(monthAfter ?? monthFirst ?? '', languages);
    if (!month) continue;
    return { year: Number(yearAfter ?? yearLast), month, day: Number(dayFirst ?? dayAfter) };
  }
  return null;
}
