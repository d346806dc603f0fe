import type { PageAddress } from './documents.ts';
import { pageRoute } from './page-route.ts';
import { siteHost } from './site-host.ts';
import { withoutTracking } from './tracking-parameters.ts';
import { trustedAddress } from './trusted-address.ts';

/**
 * The key that everything about an article is kept under: 24 hexadecimal digits (96 bits of the
 * SHA-256 of its normal address), the same for every address of it that differs in nothing but
 * scheme, form of the site, tracking, trailing slash or fragment.
 * @throws {TypeError} where `page.url` is no absolute address
 */
export async function articleKey(page: PageAddress): Promise<string> {
  const bytes = new TextEncoder().encode(normalAddress(page));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash.slice(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The one spelling of an article's address; no address to go to, as it has no scheme. */
export function normalAddress(page: PageAddress): string {
  const url = trustedAddress(page);
  if (!url.protocol.startsWith('http'))
    return `${url.protocol}${foldSlash(url.pathname)}${url.search}`;
  const clean = withoutTracking(url);
  clean.searchParams.sort();
  return `${siteHost(clean)}${foldSlash(clean.pathname)}${clean.search}${pageRoute(url)}`;
}

const foldSlash = (path: string): string => path.replace(/\/+$/, '');
