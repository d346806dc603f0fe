import type { HeadlineLine } from './headline-lines.ts';
import { type LinkedData, stringAt } from './json-ld.ts';
import { type MetaTags, metaContent } from './meta-tags.ts';
import { numericDay } from './numeric-day.ts';
import { westernDigits } from './western-digits.ts';
import { writtenDay } from './written-day.ts';

const META = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'date',
  'pubdate',
  'publish-date',
  'publish_date',
  'published-date',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.date',
  'dcterms.created',
  'citation_publication_date',
  'citation_date',
  'citation_online_date',
  'article.published',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'article:published',
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

/** "en" of "en-GB"; empty where a page names no language. */
const codeOf = (lang: string | null): string =>
  /^[a-z]{2,3}(?=$|[-_])/i.exec(lang ?? '')?.[0].toLowerCase() ?? '';

/** A full date names its year; most lines are told by that alone. */
const YEAR = /(?:^|\D)(?:19|20)\d\d(?!\d)|\d[./-]\s?\d{1,2}[./-]\s?\d\d|(?:^|\D)25\d\d(?!\d)/;

/** … and the day beside it: "Top 10 of 2024" has none of its own. */
const hasDay = (text: string): boolean => /(?:^|\D)\d{1,2}(?!\d)/.test(text);

/** Whose months are looked for where a page names no language. */
const WIDELY_READ = 'en de fr es pt it nl ru uk pl cs sv da nb fi tr id ro hu el'.split(' ');

/** What `Intl` is asked for the names of months: the page's own language, and English. */
function languagesOf(lang: string | null): readonly string[] {
  const code = codeOf(lang);
  if (!code) return WIDELY_READ;
  return code === 'en' ? ['en'] : [code, 'en'];
}

/** Thai pages count from the death of the Buddha. */
const commonYear = (year: number): number => (year > 2400 ? year - 543 : year);

function fullDay(text: string, lang: string | null): string | null {
  if (!YEAR.test(text) || !hasDay(text)) return null;
  const found = writtenDay(text, languagesOf(lang)) ?? numericDay(text, lang);
  return found && dayOf(commonYear(found.year), found.month, found.day);
}

/** A day as people write it ("9 February 2022", "2022年2月9日"), `YYYY-MM-DD`; null where there is none. */
export function readDay(text: string, lang: string | null = null): string | null {
  const short = westernDigits(text.slice(0, 80));
  return isoDay(short) ?? fullDay(short, lang);
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

function metaDay(tags: MetaTags, lang: string | null): string | null {
  for (const name of META) {
    const content = metaContent(tags, name);
    const day = content && readDay(content, lang);
    if (day) return day;
  }
  return null;
}

/** A day of change, where the day of publication is asked for. */
const CHANGED = /updat|modif|reviewed|revised|aktualis|mis à jour|actualiz|atualiz|aggiorn/i;

/** The day printed near the headline, one of publication before one of change. */
function dayNear(lines: readonly HeadlineLine[], lang: string | null): string | null {
  let changed: { day: string; above: boolean } | null = null;
  for (const [at, { text, hint, time, above }] of lines.entries()) {
    if (above && changed && !changed.above) return changed.day;
    if (text.length > 60 || !/\d/.test(text) || /comment|related|card/i.test(hint)) continue;
    const day = (time && readDay(time, lang)) || readDay(text, lang);
    if (!day) continue;
    if (!CHANGED.test(`${lines[at - 1]?.text.slice(-20) ?? ''} ${text} ${hint}`)) return day;
    changed ??= { day, above };
  }
  return changed?.day ?? null;
}

const DATE_PLACES =
  'time[pubdate],.published,.post-date,.entry-date,.date,.article-date,.byline time,article time,main time,time';

/** The first day among the elements that a selector finds. */
function placedDay(document: Document, selector: string, lang: string | null): string | null {
  for (const element of Array.from(document.querySelectorAll(selector)).slice(0, 12)) {
    if (element.closest('nav,aside,footer,blockquote')) continue;
    const text = element.textContent ?? '';
    const day =
      attributeDay(element, 'datetime', lang) ??
      attributeDay(element, 'content', lang) ??
      (text.length < 80 ? readDay(text, lang) : null);
    if (day) return day;
  }
  return null;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const monthOf = (text: string): number =>
  /^\d/.test(text) ? Number(text) : MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1;

function addressDay(url: string): string | null {
  const match =
    /[/_-](20\d\d|19\d\d)[/_-](\d{1,2}|[a-z]{3,9})[/_-](\d{1,2})(?!\d)/i.exec(url) ??
    /\/(20\d\d)(\d\d)(\d\d)(?=[/_-])/.exec(url);
  return match ? dayOf(Number(match[1]), monthOf(match[2] ?? ''), Number(match[3])) : null;
}

/** What a page gives to tell its day from. */
export interface DaySources {
  article: LinkedData | null;
  tags: MetaTags;
  lang: string | null;
  /** The runs of text round the headline; asked for only where the page's data are silent. */
  lines: () => readonly HeadlineLine[];
}

/** Day of publication, `YYYY-MM-DD`: JSON-LD, meta tags, dates in the page, the address, in that order. */
export function findPublished(
  document: Document,
  url: string,
  { article, tags, lang, lines }: DaySources,
): string | null {
  const linked =
    stringAt(article, 'datePublished') ??
    stringAt(article, 'uploadDate') ??
    stringAt(article, 'dateCreated');
  return (
    (linked && readDay(linked, lang)) ||
    metaDay(tags, lang) ||
    placedDay(document, '[itemprop="datePublished"]', lang) ||
    dayNear(lines(), lang) ||
    addressDay(url) ||
    placedDay(document, DATE_PLACES, lang)
  );
}
