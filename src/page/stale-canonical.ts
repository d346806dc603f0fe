import type { Reading } from '../model/article.ts';
import { isSamePath } from '../text/article-address.ts';

/**
 * Drops a canonical address that a single-page site left behind from the page it loaded first:
 * with it, the notes on every article read since would be kept under that one.
 * @param loaded the address the document was loaded from
 */
export function withoutStaleCanonical(reading: Reading, loaded: string): Reading {
  const { url, canonicalUrl } = reading.article;
  return isStale(canonicalUrl, url, loaded)
    ? { ...reading, article: { ...reading.article, canonicalUrl: null } }
    : reading;
}

/** The address the document was loaded from. */
export const loadedAddress = (): string =>
  performance.getEntriesByType('navigation')[0]?.name ?? location.href;

/** Whether a canonical address is that of the page the document was loaded as, and `url` is another. */
export const isStale = (canonical: string | null, url: string, loaded: string): boolean =>
  canonical !== null && !isSamePath(url, loaded) && isSamePath(canonical, loaded);
