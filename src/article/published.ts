import * as chrono from 'chrono-node';
import { type LinkedData, stringAt } from './json-ld.ts';

const META = [
  'meta[property="article:published_time"]',
  'meta[name="article:published_time"]',
  'meta[property="og:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="datePublished" i]',
  'meta[name="date" i]',
  'meta[name="pubdate" i]',
  'meta[name="publish-date" i]',
  'meta[name="publish_date" i]',
  'meta[name="parsely-pub-date"]',
  'meta[name="sailthru.date"]',
  'meta[name="DC.date" i]',
  'meta[name="DC.date.issued" i]',
  'meta[name="dcterms.created" i]',
  'meta[name="citation_publication_date"]',
  'meta[name="citation_date"]',
  'meta[name="article.published"]',
  'meta[name="cXenseParse:recs:publishtime"]',
  'meta[property="article:published"]',
];

const twoDigits = (number: number): string => String(number).padStart(2, '0');

const dayOf = (year: number, month: number, day: number): string | null =>
  year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31
    ? `${year}-${twoDigits(month)}-${twoDigits(day)}`
    : null;

/** The day as written where the string starts with one: time zones do not move it. */
function isoDay(text: string): string | null {
  const match =
    /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(text) ??
    /^\s*(\d{4})(\d{2})(\d{2})(?:T|$)/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

const READERS = {
  en: chrono.en,
  de: chrono.de,
  fr: chrono.fr,
  es: chrono.es,
  pt: chrono.pt,
  nl: chrono.nl,
  it: chrono.it,
  ru: chrono.ru,
  uk: chrono.uk,
  sv: chrono.sv,
  fi: chrono.fi,
  id: chrono.id,
  vi: chrono.vi,
  ar: chrono.ar,
  ja: chrono.ja,
  zh: chrono.zh.hans,
  hant: chrono.zh.hant,
};

/** Readers are slow to start: those of the page's language and English, all only where it has none. */
function readersFor(lang: string | null): readonly Pick<typeof chrono.en, 'parse'>[] {
  const code = lang?.toLowerCase().split(/[-_]/)[0] ?? '';
  if (code === 'zh') return [READERS.zh, READERS.hant];
  const own = READERS[code as keyof typeof READERS];
  return own ? [...new Set([own, READERS.en])] : Object.values(READERS);
}

/** Full dates only: "2022" or "Monday" say too little to be a day. */
function spokenDay(text: string, lang: string | null): string | null {
  for (const reader of readersFor(lang)) {
    for (const { start } of reader.parse(text, new Date(2000, 0, 1))) {
      if (!start.isCertain('day') || !start.isCertain('month') || !start.isCertain('year'))
        continue;
      return dayOf(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0);
    }
  }
  return null;
}

/** A full date names its year, in digits of some script; most lines are told by that alone. */
const YEAR =
  /(?:^|\D)(?:19|20)\d\d(?!\d)|\d[./-]\d{1,2}[./-]\d\d|[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]{4}/;

/** A day as people write it ("9 February 2022", "2022年2月9日"), `YYYY-MM-DD`; null where there is none. */
export function readDay(text: string, lang: string | null = null): string | null {
  const short = text.slice(0, 80);
  return isoDay(short) ?? (YEAR.test(short) ? spokenDay(short, lang) : null);
}

/** "12 Maret 2025", "12. března 2025": a date's shape, in a language whose months we do not read. */
const SPELLED =
  /^(?:[\p{L}\p{M}]+,?\s+)?\d{1,2}[.ºª]?\s+(?:\p{L}{1,3}\s+)?[\p{L}\p{M}]{3,14}\.?,?\s+(?:\p{L}{1,3}\s+)?(?:19|20|25)\d\d(?:\D{0,6}\d{1,2}[:.]\d\d\D{0,5})?$/u;

const MONTH_FIRST =
  /^(?:[\p{L}\p{M}]+,?\s+)?\p{L}{3,10}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+(?:19|20)\d\d(?:\D{0,6}\d{1,2}[:.]\d\d\D{0,8})?$/u;

/** A line that holds a date and hardly anything else. */
export const isDateLine = (text: string, lang: string | null = null): boolean =>
  text.length <= 90 &&
  /\d/.test(text) &&
  !/(?:[^\d\s]|\d{3})[.!?]["”’]?\s+\p{Lu}/u.test(text) &&
  (SPELLED.test(text) || MONTH_FIRST.test(text) || readDay(text, lang) !== null);

const attributeDay = (
  element: Element | null,
  attribute: string,
  lang: string | null,
): string | null => {
  const value = element?.getAttribute(attribute);
  return value ? readDay(value, lang) : null;
};

function metaDay(document: Document, lang: string | null): string | null {
  for (const selector of META) {
    const day = attributeDay(document.querySelector(selector), 'content', lang);
    if (day) return day;
  }
  return null;
}

const DATE_PLACES =
  '[itemprop="datePublished"],time[pubdate],.published,.post-date,.entry-date,.date,.article-date,.byline time,article time,main time,time';

function visibleDay(document: Document, lang: string | null): string | null {
  for (const element of Array.from(document.querySelectorAll(DATE_PLACES)).slice(0, 12)) {
    const text = element.textContent ?? '';
    const day =
      attributeDay(element, 'datetime', lang) ??
      attributeDay(element, 'content', lang) ??
      (text.length < 80 ? readDay(text, lang) : null);
    if (day) return day;
  }
  return null;
}

function addressDay(url: string): string | null {
  const match = /[/-](20\d\d|19\d\d)[/-](\d{1,2})[/-](\d{1,2})(?:[/-]|$)/.exec(url);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** Day of publication, `YYYY-MM-DD`: JSON-LD, meta tags, dates in the page, the address, in that order. */
export function findPublished(
  document: Document,
  article: LinkedData | null,
  url: string,
  lang: string | null,
): string | null {
  const linked =
    stringAt(article, 'datePublished') ??
    stringAt(article, 'uploadDate') ??
    stringAt(article, 'dateCreated');
  return (
    (linked && readDay(linked, lang)) ||
    metaDay(document, lang) ||
    visibleDay(document, lang) ||
    addressDay(url)
  );
}
