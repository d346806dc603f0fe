import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Pages by host name and path (`site.localhost/story`), with `$PORT` where the port stands. */
export type HostedPages = Readonly<Record<string, string>>;

/** Names below `localhost` that lead to this machine in either browser, each an origin of its own. */
export async function serveHosts(
  pages: HostedPages,
): Promise<{ port: number; close: () => Promise<void> }> {
  const server = createServer(({ headers, url = '/' }, response) => {
    const host = (headers.host ?? '').replace(/:\d+$/, '');
    const page = pages[host + url.replace(/\?.*$/, '')];
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' });
    response.end(page?.replaceAll('$PORT', String(port)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((done) => server.close(() => done()));
  };
  return { port, close };
}
