import type { Article, ArticleHeader } from '../article/article.ts';

/** What names an article, out of all that was read of it. */
export function headerOf(article: Article): ArticleHeader {
  const { url, canonicalUrl, title, byline, published, siteName } = article;
  return { url, canonicalUrl, title, byline, published, siteName };
}
