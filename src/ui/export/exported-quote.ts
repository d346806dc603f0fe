import { fragmentOfSelectors } from '../../annotations/fragment/fragment-of-selectors.ts';
import type { ExportedQuote } from '../../export/library/exported-article.ts';
import type { Quote } from '../../model/quote.ts';
import { leadsOut } from '../article/sanitise-links.ts';

/** A quote with the address that leads to its words on the page at `url`, where that leads anywhere. */
export function exportedQuote(quote: Quote, url: string): ExportedQuote {
  const { id, key, text, selectors, basis, colour, note, tags, created, updated } = quote;
  const link = leadsOut(url) ? fragmentOfSelectors({ text, selectors, basis }, url) : null;
  return { id, key, text, selectors, basis, colour, note, tags, created, updated, link };
}
