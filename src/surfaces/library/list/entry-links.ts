import { fragmentOfSelectors } from '../../../annotations/fragment/fragment-of-selectors.ts';
import type { ArticleHeader } from '../../../model/article.ts';
import type { LibraryQuote } from '../../../store/library-entries.ts';
import { readerAddress } from '../../../tab-client/reader-address.ts';
import { leadsOut } from '../../../ui/article/sanitise-links.ts';
import type { Row } from './rows.ts';

/** Where a line leads: an article to its page, a quote to its place there; null where nowhere. */
export function liveAddress(row: Row): string | null {
  const { header } = row.article;
  if (!leadsOut(header.url)) return null;
  return row.kind === 'quote' ? quoteAddress(header, row.quote) : header.url;
}

/** The address of a page that leads to a quote in it. */
export const quoteAddress = ({ url }: ArticleHeader, quote: LibraryQuote): string =>
  fragmentOfSelectors(quote, url);

/** Where a line leads in the clean copy. */
export function copyAddress({ article, ...row }: Row): string {
  const reader = readerAddress(article.key, article.header.url);
  if (row.kind !== 'quote') return reader;
  return `${reader}&${new URLSearchParams({ quote: (row as { quote: LibraryQuote }).quote.id })}`;
}
