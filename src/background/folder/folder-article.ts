import { fragmentOfSelectors } from '../../annotations/fragment/fragment-of-selectors.ts';
import type { ExportedArticle, ExportedQuote } from '../../export/library/exported-article.ts';
import type { Article } from '../../model/article.ts';
import { headerOf } from '../../model/header-of.ts';
import type { LibraryKept, LibraryQuote } from '../../store/library-entries.ts';

/**
 * What is kept of an article, as it is written into the folder; null where there is neither a quote
 * nor a note.
 * @param copy tells more of the article, where there is one
 */
export function folderArticle(
  key: string,
  { article, note, quotes }: LibraryKept,
  copy: Article | null,
): ExportedArticle | null {
  const there = quotes.filter(({ removed }) => removed === null);
  const own = note && note.removed === null ? note : null;
  if (!article || (there.length === 0 && !own?.text.trim())) return null;
  const { header, created, updated } = article;
  const known = Object.entries(header).filter(([, value]) => value);
  return {
    key,
    header: copy ? { ...headerOf(copy), ...Object.fromEntries(known) } : header,
    description: copy?.dek ?? null,
    note: own?.text ?? '',
    tags: own?.tags ?? [],
    created,
    updated,
    quotes: there.map((quote) => linked(quote, header.url)),
    copy: null,
  };
}

function linked({ removed: _, ...quote }: LibraryQuote, url: string): ExportedQuote {
  const leadsThere = /^https?:/i.test(url);
  return {
    ...quote,
    link: leadsThere ? fragmentOfSelectors(quote, url) : null,
  };
}
