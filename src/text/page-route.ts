/**
 * The part of an address by which a single-page site keeps its pages apart (`#/a`, `#!a`), or ''. Any
 * other fragment leads to a place on the page, and so does a text fragment behind a route.
 */
export function pageRoute({ hash }: URL): string {
  const place = hash.split(':~:')[0] ?? '';
  return /^#[/!]/.test(place) ? place : '';
}

/** Whether a canonical address tells the same routes apart: by the same route, or in its path. */
export function keepsRoute(canonical: URL, url: URL): boolean {
  const route = pageRoute(url);
  const path = route.replace(/^[#!/]+/, '').replace(/\/+$/, '');
  if (pageRoute(canonical) === route) return true;
  return path !== '' && canonical.pathname.replace(/\/+$/, '').endsWith(`/${path}`);
}
