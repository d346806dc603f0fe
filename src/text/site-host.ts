/** Labels that choose a form of a site, not another site. */
export const FORMS = new Set(['www', 'm', 'mobile', 'amp']);

/**
 * The host without the labels that only choose a form of the site (`www`, `m`, `mobile`, `amp`),
 * wherever they stand (`en.m.wikipedia.org`); its last two labels always stay.
 */
export function siteHost(url: URL): string {
  const labels = url.host.replace(/\.$/, '').split('.');
  return labels.filter((label, i) => i >= labels.length - 2 || !FORMS.has(label)).join('.');
}

/**
 * True where both addresses are on one site: the same host, or one a subdomain of the other. Good
 * for finding what was kept under such a claim once, and no reason to trust one.
 */
export function isSameSite(one: URL, other: URL): boolean {
  const [a, b] = [siteHost(one), siteHost(other)];
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`);
}
