import { getDomain } from 'tldts';
import { siteHost } from '../../text/site-host.ts';

const SUFFIXES = { allowPrivateDomains: true };

/**
 * The host (with a port that is not the scheme's own) that an address is kept under: as `siteHost`
 * gives it, but for a label that is somebody's name and no form of a site: `m.github.io` and
 * `github.io` are of two owners.
 */
export function ownHost(url: URL): string {
  const bare = siteHost(url);
  const isOne = domainOf(url.host) === domainOf(bare);
  return isOne ? bare : url.host.replace(/\.$/, '');
}

const domainOf = (host: string): string | null => getDomain(host, SUFFIXES);

/** Whether both are forms of one site: one host, but for `www`, `m`, `mobile` and `amp`, and one port. */
export const isSameOwner = (one: URL, other: URL): boolean => ownHost(one) === ownHost(other);

/**
 * Whether a page may have what was read at another address: that is of its own origin, or of one of
 * its forms, and no less safe on its way. Whoever stands between reader and site can make any page
 * of `http:`, so such a page has nothing of `https:`.
 */
export function mayHave(page: URL, readAt: URL): boolean {
  const isSafe = page.protocol === readAt.protocol || page.protocol === 'https:';
  return isSafe && isSameOwner(page, readAt);
}
