import type { ArticleHeader } from '../article/article.ts';
import type { Collection } from './collection.ts';
import { type ArticleDocument, articleId } from './documents.ts';
import { getNote } from './notes.ts';
import { listQuotes } from './quotes.ts';

/** Names the article something is about to be kept for. */
export async function keepArticle(
  docs: Collection,
  key: string,
  header: ArticleHeader,
): Promise<void> {
  const now = Date.now();
  await docs.update<ArticleDocument>(articleId(key), (article) => ({
    created: now,
    ...article,
    header,
    kept: true,
    updated: now,
  }));
}

/** Sets `kept` of an article to what is the case after something was removed or restored. */
export async function recountArticle(docs: Collection, key: string): Promise<void> {
  const [note, quotes] = [await getNote(docs, key), await listQuotes(docs, key)];
  const kept = note !== null || quotes.length > 0;
  await docs.update<ArticleDocument>(articleId(key), (article) => article && { ...article, kept });
}

/** Which of these articles have a quote or a note. */
export async function keptAmong(docs: Collection, keys: string[]): Promise<Set<string>> {
  const articles = await docs.getAll<ArticleDocument>(keys.map(articleId));
  return new Set(keys.filter((_, index) => articles[index]?.kept));
}
