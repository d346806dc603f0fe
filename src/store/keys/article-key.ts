import type { PageAddress } from '../../model/article.ts';
import { pageRoute } from '../../text/page-route.ts';
import { isSameSite, siteHost } from '../../text/site-host.ts';
import { ownHost } from './same-owner.ts';
import { withoutTracking } from './tracking-parameters.ts';
import { claimedAddress, trustedAddress } from './trusted-address.ts';

/**
 * The key that everything about an article is kept under: the version of the rules (see
 * `key-version.ts`) and 24 hexadecimal digits (96 bits of the SHA-256 of its normal address), the same for every address of it that differs in nothing but
 * form of the site, tracking, trailing slash or fragment.
 * @throws {TypeError} where `page.url` is no absolute address
 */
export const articleKey = async (page: PageAddress): Promise<string> =>
  `2-${await hashOf(normalAddress(page))}`;

/**
 * The key that earlier versions kept it under: they made no difference between `http:` and
 * `https:`, and believed claims of hosts above and below.
 */
export const formerKey = async (page: PageAddress): Promise<string> => {
  const url = claimedAddress(page, isSameSite);
  return `1-${await hashOf(isWeb(url) ? webForm(url, siteHost) : fileForm(url))}`;
};

async function hashOf(address: string): Promise<string> {
  const bytes = new TextEncoder().encode(address);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash.slice(0, 12)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The one spelling of an article's address; no address to go to, as one of `https:` has no scheme.
 * What came by `http:` stands apart: anybody on the way can have made it.
 */
export function normalAddress(page: PageAddress): string {
  const url = trustedAddress(page);
  if (!isWeb(url)) return fileForm(url);
  return `${url.protocol === 'http:' ? 'http://' : ''}${webForm(url, ownHost)}`;
}

const isWeb = (url: URL): boolean => url.protocol.startsWith('http');

const fileForm = (url: URL): string => `${url.protocol}${foldSlash(url.pathname)}${url.search}`;

function webForm(url: URL, hostOf: (url: URL) => string): string {
  const clean = withoutTracking(url);
  clean.searchParams.sort();
  return `${hostOf(clean)}${foldSlash(clean.pathname)}${clean.search}${pageRoute(url)}`;
}

const foldSlash = (path: string): string => path.replace(/\/+$/, '');
