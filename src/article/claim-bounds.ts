import type { Article, LeadImage } from '../model/article.ts';
import { boundAddress, cutClaim, MOST } from '../text/claim-lengths.ts';
import { cutText } from '../text/cut-text.ts';

const MOST_CAPTIONS = 1000;

/** An article with all that its page claims cut to size; the text itself stays whole. */
export function boundClaims(article: Article): Article {
  return {
    ...article,
    canonicalUrl: boundAddress(article.canonicalUrl),
    title: cutText(article.title, MOST.title),
    byline: cutClaim(article.byline, 'byline'),
    published: cutClaim(article.published, 'published'),
    siteName: cutClaim(article.siteName, 'siteName'),
    dek: cutClaim(article.dek, 'paragraph'),
    source: cutClaim(article.source, 'siteName'),
    lang: cutClaim(article.lang, 'lang'),
    leadImage: boundImage(article.leadImage),
    captions: article.captions
      .slice(0, MOST_CAPTIONS)
      .map((caption) => cutText(caption, MOST.paragraph)),
  };
}

function boundImage(image: LeadImage | null): LeadImage | null {
  if (!image || boundAddress(image.src) === null) return null;
  const { src, alt, caption } = image;
  return { src, alt: cutText(alt, MOST.paragraph), caption: cutText(caption, MOST.paragraph) };
}
