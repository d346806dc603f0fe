import { boundAddress, cutClaim, MOST } from '../text/claim-lengths.ts';
import { cutText } from '../text/cut-text.ts';
import type { Article, ArticleHeader } from './article.ts';

/** What names an article, out of all that was read of it; cut to size, as copies of earlier versions are not. */
export function headerOf(article: Article): ArticleHeader {
  const { url, canonicalUrl, title, byline, published, siteName } = article;
  return {
    url,
    canonicalUrl: boundAddress(canonicalUrl),
    title: cutText(title, MOST.title),
    byline: cutClaim(byline, 'byline'),
    published: cutClaim(published, 'published'),
    siteName: cutClaim(siteName, 'siteName'),
  };
}
