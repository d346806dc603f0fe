import type { ExportedArticle } from '../../export/library/exported-article.ts';
import { headerOf } from '../../model/header-of.ts';
import type { OpenArticle } from '../article/open-article.ts';
import { exportedQuote } from './exported-quote.ts';

/** An article that is open, with all that is kept of it, as the formats take it. */
export function exportedOpenArticle(open: OpenArticle, withCopy: boolean): ExportedArticle {
  const { article } = open.reading.peek();
  const { note, tags, quotes } = open.annotations;
  const own = quotes.peek().map((quote) => exportedQuote(quote, article.url));
  const now = Date.now();
  return {
    key: open.annotations.key.peek() ?? '',
    header: headerOf(article),
    description: article.dek,
    note: note.text.peek(),
    tags: [...tags.peek()],
    created: Math.min(now, ...own.map(({ created }) => created)),
    updated: now,
    quotes: own,
    copy: withCopy ? { ...article, content: open.content.peek() } : null,
  };
}
