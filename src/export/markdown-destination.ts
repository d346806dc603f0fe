const SAFE_SCHEME = /^(?:https?|mailto|tel|ftp|file):/i;
const ANY_SCHEME = /^[a-z][a-z\d+.-]*:/i;

/**
 * Takes an address; gives it fit to stand between Markdown's round brackets (its own escaped, spaces
 * as `%20`), or null where it would run something or carry the data itself (`javascript:`, `data:`).
 */
export function markdownDestination(href: string): string | null {
  const address = href.trim();
  if (ANY_SCHEME.test(address) && !SAFE_SCHEME.test(address)) return null;
  return address.replace(/\s/g, encodeURIComponent).replace(/[\\()<>]/g, '\\$&');
}
