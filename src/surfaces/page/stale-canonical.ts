import type { Reading } from '../../article/article.ts';

/**
 * Drops a canonical address that a single-page site left behind from the page it loaded first:
 * with it, the notes on every article read since would be kept under that one.
 * @param loaded the address the document was loaded from
 */
export function withoutStaleCanonical(reading: Reading, loaded: string): Reading {
  const { url, canonicalUrl } = reading.article;
  const left = canonicalUrl && path(url) !== path(loaded) && path(canonicalUrl) === path(loaded);
  return left ? { ...reading, article: { ...reading.article, canonicalUrl: null } } : reading;
}

const path = (url: string): string =>
  URL.canParse(url) ? new URL(url).pathname.replace(/\/+$/, '') : url;
