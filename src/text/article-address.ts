/** Whether an address may be that of an article: one of the web, and not the front page of its host. */
export function mayBeArticle(url: string): boolean {
  const { protocol, pathname, search } = new URL(url);
  return protocol.startsWith('http') && (pathname !== '/' || search !== '');
}
