import type { ExportedArticle } from './exported-article.ts';

/**
 * JSON that is written as it is read: a head, items between commas, a foot.
 * @param itemsOf what is written of one article
 */
export async function* jsonItems(
  head: string,
  articles: AsyncIterable<ExportedArticle>,
  itemsOf: (article: ExportedArticle) => object[],
  foot: string,
): AsyncGenerator<string> {
  let before = `${head}\n`;
  for await (const article of articles)
    for (const item of itemsOf(article)) {
      yield before + JSON.stringify(item, null, 2);
      before = ',\n';
    }
  // Where there was none, the head is still to be written.
  yield before === ',\n' ? `\n${foot}` : `${before}${foot}`;
}
