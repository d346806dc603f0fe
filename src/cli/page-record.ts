import type { Article, Doubt, Reading } from '../model/article.ts';
import type { Reason, Removal } from '../model/removal.ts';
import { cleanHtml } from './clean-html.ts';

/** A removal with its reason in words; `code` and `values` are what the words were made from. */
export type RemovalRecord = Omit<Removal, 'reason'> & { reason: string } & Reason;

/**
/**
 * What is printed of a page as JSON. `article`: whether it is one; `doubt`: why its text may be the
 * wrong part of the page or not all of it, null where nothing says so; `outside`: characters of
 * paragraphs that the page itself hides, which stand neither in it nor in a removal.
 */
export type PageRecord = {
  article: boolean;
  doubt: Doubt['reason'] | null;
  removals: RemovalRecord[];
  outside: number;
} & Pick<
  Article,
  | 'title'
  | 'byline'
  | 'published'
  | 'siteName'
  | 'dek'
  | 'source'
  | 'captions'
  | 'content'
  | 'text'
  | 'furtherReading'
>;

/** Takes a reading and how to say a reason in words; gives its record, what is HTML in it cleaned. */
export function pageRecord(reading: Reading, say: (reason: Reason) => string): PageRecord {
  const {
    title,
    byline,
    published,
    siteName,
    dek,
    source,
    captions,
    content,
    text,
    furtherReading,
  } = reading.article;
  return {
    article: reading.isArticle,
    doubt: reading.doubt?.reason ?? null,
    title,
    byline,
    published,
    siteName,
    dek,
    source,
    captions,
    content: cleanHtml(content),
    text,
    furtherReading,
    outside: reading.outside ?? 0,
    removals: reading.removals.map((removal) => ({
      ...removal,
      html: cleanHtml(removal.html),
      ...removal.reason,
      reason: say(removal.reason),
    })),
  };
}
