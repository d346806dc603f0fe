import type { PageOrigin } from '../browser/origin.ts';
import type { PageAddress } from '../model/article.ts';

/**
 * The addresses of a page that asks: what its content script says of them is believed within the
 * origin that the browser names, where a page may call itself anything as it is. One without an
 * origin of its own (a file, a sandbox) is what it was loaded from, and may claim nothing.
 * @returns null where it says to be of another origin
 */
export function askingPage(claimed: PageAddress, { url, origin }: PageOrigin): PageAddress | null {
  if (origin === 'null') return { url, canonicalUrl: null };
  return new URL(claimed.url).origin === origin ? claimed : null;
}
