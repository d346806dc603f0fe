import type { ExportedArticle, ExportedQuote } from '../library/exported-article.ts';
import { csvLine } from './csv-cells.ts';

const COLUMNS = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'];

/**
 * Quotes as the CSV that Readwise imports, a line each. Tags stand before the note as `.tag`, which
 * is how Readwise reads them out of it.
 */
export async function* toReadwiseCsv(
  articles: AsyncIterable<ExportedArticle>,
): AsyncGenerator<string> {
  yield csvLine(COLUMNS);
  for await (const article of articles)
    for (const quote of article.quotes) yield csvLine(cellsOf(article, quote));
}

function cellsOf({ header }: ExportedArticle, quote: ExportedQuote): string[] {
  const { text, tags, note, selectors, created } = quote;
  const date = new Date(created).toISOString().slice(0, 19).replace('T', ' ');
  return [
    text,
    header.title,
    header.byline ?? '',
    header.url,
    [...tags.map((tag) => `.${tag.replace(/\s+/g, '_')}`), note].filter(Boolean).join(' '),
    String(selectors.position.start),
    date,
  ];
}
