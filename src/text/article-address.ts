/** Whether an address may be that of an article: one of the web, and not the front page of its host. */
export function mayBeArticle(url: string): boolean {
  const { protocol, pathname, search } = new URL(url);
  return protocol.startsWith('http') && (pathname !== '/' || search !== '');
}

/** Whether two addresses differ in query, fragment and host at most. */
export const isSamePath = (one: string, other: string): boolean => path(one) === path(other);

const path = (url: string): string =>
  URL.canParse(url) ? new URL(url).pathname.replace(/\/+$/, '') : url;
