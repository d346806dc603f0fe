import type { ArticleHeader } from '../model/article.ts';
import { inQuotationMarks } from '../text/quotation-marks.ts';

/** What a citation is made of. */
export interface Cited {
  /** The quoted words. */
  text: string;
  article: ArticleHeader;
  /** BCP 47 tag of the language whose marks and dates are written. */
  locale: string;
}

/**
 * The words with where they are from, for a letter or a footnote:
 * “Words.” Author, “Title”, Site, 14 March 2025, https://… The marks are those of the language.
 */
export function citation({ text, article, locale }: Cited): string {
  const source = [...citationParts(article, locale), article.url].join(', ');
  return `${inQuotationMarks(text.trim(), locale)} ${source}`;
}

/** Author, title in its marks, site and day of an article, as far as they are known. */
export function citationParts(article: ArticleHeader, locale: string): string[] {
  const { byline, title, siteName, published } = article;
  const date = published ? writtenDate(published, locale) : null;
  return [byline, title && inQuotationMarks(title, locale), siteName, date].filter(
    (part) => !!part,
  ) as string[];
}

function writtenDate(published: string, locale: string): string | null {
  const day = new Date(published);
  if (Number.isNaN(day.getTime())) return null;
  // The day as the page printed it, whatever the clock of this machine.
  const timeZone = 'UTC';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(
    new Date(published.slice(0, 10)),
  );
}
