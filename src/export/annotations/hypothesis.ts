import type { ExportedArticle, ExportedQuote, WriterContext } from '../library/exported-article.ts';
import { jsonItems } from '../library/json-items.ts';
import { instantOf } from '../library/written-days.ts';

/** Nobody's account: whoever imports them becomes their author. */
const USER = 'acct:lectern@localhost';

/**
 * Quotes and notes as the JSON that Hypothesis exports and imports
 * (`export_date`, `export_userid`, `client_version`, `annotations`). It knows no colours.
 */
export async function* toHypothesis(
  articles: AsyncIterable<ExportedArticle>,
  { now }: WriterContext,
): AsyncGenerator<string> {
  const frame = {
    export_date: instantOf(now),
    export_userid: USER,
    client_version: 'Lectern',
    annotations: [],
  };
  yield* jsonItems(frame, articles, itemsOf);
}

function itemsOf(article: ExportedArticle): object[] {
  const { key, header, note, tags, created, updated } = article;
  const quotes = article.quotes.map((quote) => ofQuote(article, quote));
  if (!note && tags.length === 0) return quotes;
  const target = [{ source: header.url }];
  const times = { created: instantOf(created), updated: instantOf(updated) };
  return [{ id: `note-${key}`, ...times, ...about(article), text: note, tags, target }, ...quotes];
}

function ofQuote(article: ExportedArticle, quote: ExportedQuote): object {
  const { id, selectors, note, tags, created, updated } = quote;
  return {
    id,
    created: instantOf(created),
    updated: instantOf(updated),
    ...about(article),
    text: note,
    tags,
    target: [{ source: article.header.url, selector: [selectors.quote, selectors.position] }],
  };
}

const about = ({ header }: ExportedArticle): object => ({
  user: USER,
  uri: header.url,
  group: '__world__',
  permissions: { read: [USER], admin: [USER], update: [USER], delete: [USER] },
  document: { title: [header.title] },
});
