import { isSamePath } from '../../text/article-address.ts';
import { similarity } from '../../text/similarity.ts';
import { bareTitle } from './title.ts';

/** What a page's head says of it. */
export interface HeadClaims {
  /** The headline in its Open Graph or JSON-LD. */
  headline: string | null;
  canonicalUrl: string | null;
  siteName: string | null;
}

const SAME = 0.8;
const OTHER = 0.3;

/**
 * Whether what a head says of its page was left there by the page before: a site that never loads a
 * second page changes address, `<title>` and headline, and often nothing else. Date, author and
 * summary in it are then another article's. Both the address and the headline must be another's: a
 * headline is often written anew for sharing, and a canonical address is often that of a copy.
 */
export function isLeftBehind(
  document: Document,
  url: string,
  { headline, canonicalUrl, siteName }: HeadClaims,
): boolean {
  if (!headline || !canonicalUrl || isSamePath(canonicalUrl, url)) return false;
  const title = bareTitle(document.title, siteName, url);
  if (similarity(title, headline) > OTHER) return false;
  return Array.from(document.querySelectorAll('h1')).some(
    ({ textContent }) => similarity(textContent ?? '', title) >= SAME,
  );
}
