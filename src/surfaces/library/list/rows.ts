import type { LibraryNote, LibraryQuote } from '../../../store/library-entries.ts';
import type { Chosen } from '../index/filter-articles.ts';
import type { ArticleState } from '../index/indexed-article.ts';

/** One line of the list. Ids are those of the documents, so that what is selected is told by them. */
export type Row =
  | { kind: 'article'; id: string; article: ArticleState; quotes: number }
  | { kind: 'note'; id: string; article: ArticleState; note: LibraryNote }
  | { kind: 'quote'; id: string; article: ArticleState; quote: LibraryQuote }
  | { kind: 'text'; id: string; article: ArticleState };

/** The list from top to bottom: each article, then its note, then its quotes as they stand in it. */
export const rowsOf = (chosen: readonly Chosen[]): Row[] => chosen.flatMap(rowsOfOne);

function rowsOfOne({ article, note, quotes, isInText }: Chosen): Row[] {
  const { key } = article;
  return [
    { kind: 'article', id: `article:${key}`, article, quotes: quotes.length },
    ...(note ? [{ kind: 'note' as const, id: `note:${key}`, article, note }] : []),
    ...quotes.map((quote) => ({ kind: 'quote' as const, id: quote.id, article, quote })),
    ...(isInText ? [{ kind: 'text' as const, id: `text:${key}`, article }] : []),
  ];
}

/** Whether a line can be selected, changed and removed. */
export const isEntry = (row: Row): row is Extract<Row, { kind: 'note' | 'quote' }> =>
  row.kind === 'note' || row.kind === 'quote';
