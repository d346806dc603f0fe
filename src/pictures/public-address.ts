/** Names that mean something in one network only, or this machine: these and all below them. */
export const PRIVATE_NAMES: readonly string[] = [
  'localhost',
  'localdomain',
  'local',
  'internal',
  'intranet',
  'private',
  'lan',
  'home',
  'corp',
  'home.arpa',
];

/**
 * Addresses without a name of at least two parts: numbers of either kind (the browser has written
 * out every other spelling of them by then), and bare words. No picture of the world is at one.
 */
export const UNNAMED = '^https?://(?:\\[|[^./:]+\\.?[:/]|(?:\\d+\\.){3}\\d+[:/])';

const unnamed = new RegExp(UNNAMED);

/**
 * Whether an address is one of the world, by its name. What a name means only the browser learns,
 * and does not tell: one that leads to a private address is not seen here.
 */
export function isPublic({ href, hostname }: URL): boolean {
  const host = `.${hostname.replace(/\.$/, '')}`;
  return (
    /^https?:/.test(href) &&
    !unnamed.test(href) &&
    !PRIVATE_NAMES.some((name) => host.endsWith(`.${name}`))
  );
}

/** How a picture of an article may be had: from the world, from the page's own server, or not at all. */
export type Reach = 'public' | 'own' | 'none';

/** @param page the address the article was read at: one in a private network may show what is there */
export function reachOf(address: string, page: string): Reach {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || url.username || url.password) return 'none';
  if (isPublic(url)) return 'public';
  const isOwn = URL.canParse(page) && new URL(page).origin === url.origin;
  return isOwn && /^https?:$/.test(url.protocol) ? 'own' : 'none';
}
