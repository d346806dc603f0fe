import type { ExportedArticle } from './exported-article.ts';

/**
 * JSON that is written as it is read.
 * @param frame what stands around the items, with one empty list in it, which is theirs
 * @param itemsOf what is written of one article
 */
export async function* jsonItems(
  frame: object,
  articles: AsyncIterable<ExportedArticle>,
  itemsOf: (article: ExportedArticle) => object[],
): AsyncGenerator<string> {
  const [head = '', foot = ''] = JSON.stringify(frame, null, 2).split('[]');
  let before = `${head}[\n`;
  for await (const article of articles)
    for (const item of itemsOf(article)) {
      yield before + JSON.stringify(item, null, 2);
      before = ',\n';
    }
  // Where there was none, the head is still to be written.
  yield `${before === ',\n' ? '\n' : before}]${foot}\n`;
}
