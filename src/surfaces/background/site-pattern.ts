/** An address in figures has no subdomains. */
const FIGURES = /^(?:[\d.]+|\[.*\])$/;

/**
 * The match pattern for all pages of a site (a host as `siteHost` gives it; '' for files). A pattern
 * may not hold a port: whoever runs there asks for the exact host.
 */
export function patternOf(site: string): string {
  const host = site.replace(/:\d+$/, '');
  if (!host) return 'file:///*';
  return FIGURES.test(host) ? `*://${host}/*` : `*://*.${host}/*`;
}
