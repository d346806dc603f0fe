/** No line is broken between these marks and the words, which stand a space apart. */
const SPACED = ['«\u00a0', '\u00a0»'] as const;
const POINTED = ['«', '»'] as const;
const LOW_HIGH = ['„', '“'] as const;
const LOW_RIGHT = ['„', '”'] as const;
const CORNERS = ['「', '」'] as const;
const RIGHT = ['”', '”'] as const;
const HIGH = ['“', '”'] as const;

type Marks = readonly [open: string, close: string];

/**
 * How languages quote, by language or language and region, where it is not as in English
 * (CLDR 44, `delimiters`; spaces in French by the rules of its national printing house).
 */
const MARKS: ReadonlyMap<string, Marks> = new Map([
  ...named('fr', SPACED),
  ...named('fr-CH de-CH it-CH es ca gl eu it pt-PT ru uk be nb nn no el fa hy sq az kk', POINTED),
  ...named('de cs sk sl lt et bg is ka mk sr', LOW_HIGH),
  ...named('pl hu ro hr bs', LOW_RIGHT),
  ...named('ja zh-TW zh-HK zh-MO zh-Hant', CORNERS),
  ...named('sv fi he', RIGHT),
  ['ar', ['”', '“']],
  ['nl', ['‘', '’']],
]);

function* named(languages: string, marks: Marks): Generator<[string, Marks]> {
  for (const language of languages.split(' ')) yield [language, marks];
}

/** Words between the quotation marks of a language. @param locale BCP 47 tag of the language */
export function inQuotationMarks(words: string, locale: string): string {
  const [open, close] = marksOf(locale);
  return `${open}${words}${close}`;
}

function marksOf(locale: string): Marks {
  const [language = '', ...rest] = locale.split('-');
  const closer = rest.map((part) => MARKS.get(`${language}-${part}`)).find((marks) => marks);
  return closer ?? MARKS.get(language) ?? HIGH;
}
