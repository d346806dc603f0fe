import type { Block } from './block.ts';
import { absoluteUrl, isSharing, sameSite } from './links.ts';

/** Whether some link of a block leads to another site, and not to pass the page on. */
export function leadsElsewhere({ links }: Block, here: string): boolean {
  return links.some((link) => {
    // Most links are written without a host, and need no parsing.
    if (!/^\s*(?:https?:)?\/\//i.test(link.getAttribute('href') ?? '')) return false;
    const base = absoluteUrl(here, here);
    const url = absoluteUrl(link.getAttribute('href'), here);
    return url !== null && base !== null && !sameSite(url, base) && !isSharing(link);
  });
}

/** The id that a link leads to on the page itself; null for all other links. */
export function targetWithin(link: Element, here: string): string | null {
  const address = link.getAttribute('href');
  if (!address?.includes('#')) return null;
  const url = absoluteUrl(address, here);
  const base = absoluteUrl(here, here);
  if (!url || !base || url.hash.length < 2) return null;
  const same = url.origin === base.origin && url.pathname === base.pathname;
  return same ? decodedHash(url) : null;
}

function decodedHash({ hash }: URL): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return hash.slice(1);
  }
}

/** Whether all links of a block, and at least one, lead to places on the page itself. */
export const leadsWithin = ({ links }: Block, here: string): boolean =>
  links.length > 0 && links.every((link) => targetWithin(link, here) !== null);
