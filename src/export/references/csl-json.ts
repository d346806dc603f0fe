import type { ExportedArticle } from '../library/exported-article.ts';
import { jsonItems } from '../library/json-items.ts';
import { dayOf, wholeDay } from '../library/written-days.ts';
import { referenceIds } from './reference-ids.ts';

/** Articles as CSL-JSON, the form that Zotero, Pandoc and citation processors read. */
export async function* toCslJson(articles: AsyncIterable<ExportedArticle>): AsyncGenerator<string> {
  const idOf = referenceIds();
  const item = (article: ExportedArticle) => cslItem(article, idOf(article));
  yield* jsonItems([], articles, (article) => [item(article)]);
}

function cslItem(
  { header, description, note, tags, created }: ExportedArticle,
  id: string,
): object {
  const { title, byline, siteName, url } = header;
  const published = wholeDay(header.published);
  return {
    id,
    type: 'webpage',
    title,
    ...(byline && { author: [{ literal: byline }] }),
    ...(siteName && { 'container-title': siteName }),
    ...(published && { issued: { 'date-parts': [partsOf(published)] } }),
    accessed: { 'date-parts': [partsOf(dayOf(created))] },
    URL: url,
    ...(description && { abstract: description }),
    ...(note && { note }),
    ...(tags.length > 0 && { keyword: tags.join(', ') }),
  };
}

const partsOf = (day: string): number[] => day.split('-').map(Number);
