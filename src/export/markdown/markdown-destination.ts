const SAFE_SCHEME = /^(?:https?|mailto|tel|ftp|file):/i;
const ANY_SCHEME = /^[a-z][a-z\d+.-]*:/i;
/** A browser passes over these before it reads the scheme. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it passes over.
const CONTROLS = /[\u0000-\u001f\u007f]/g;
/** Where the link is none after all, these would begin a tag or a piece of code, or escape what does. */
const ENCODED = /[\s<>`\\*]/g;

/**
 * Takes an address; gives it fit to stand between Markdown's round brackets (its own escaped, what
 * has a meaning there encoded), or null where it would run something or carry the data itself
 * (`javascript:`, `data:`).
 */
export function markdownDestination(href: string): string | null {
  const address = href.replace(CONTROLS, '').trim();
  if (ANY_SCHEME.test(address) && !SAFE_SCHEME.test(address)) return null;
  return address
    .replace(ENCODED, (sign) => (sign === '*' ? '%2A' : encodeURIComponent(sign)))
    .replace(/[()]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;');
}
