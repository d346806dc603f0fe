import { FORMS } from '../text/site-host.ts';

/** An address in figures has no subdomains. */
const FIGURES = /^(?:[\d.]+|\[.*\])$/;

/**
 * The match patterns for all pages of a site (a host as `siteHost` gives it; '' for files), the host
 * itself first, then each of its forms, and no other host. A pattern may not hold a port: whoever
 * runs there asks for the exact host.
 */
export function patternsOf(site: string): string[] {
  const host = site.replace(/:\d+$/, '');
  if (!host) return ['file:///*'];
  return [host, ...(FIGURES.test(host) ? [] : formsOf(host))].map((one) => `*://${one}/*`);
}

/** `m.example.com`, and of a host with more labels also `en.m.example.com`. */
function formsOf(host: string): string[] {
  const labels = host.split('.');
  const places = labels.slice(0, -1).map((_, at) => at);
  return places.flatMap((at) => [...FORMS].map((form) => labels.toSpliced(at, 0, form).join('.')));
}
