// @ts-check
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const HOST = '127.0.0.1';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

/**
 * Serves the files of a folder on this machine alone, on a free port, until the signal aborts.
 * @param {string} folder absolute
 * @param {{signal: AbortSignal}} options
 * @returns {Promise<{url: string, close: () => Promise<void>}>} `url` ends in a slash
 */
export async function serveFolder(folder, { signal }) {
  signal.throwIfAborted();
  const server = createServer((request, response) => {
    answer(folder, request, response).catch(() => response.destroy());
  });
  await new Promise((resolve) => server.listen(0, HOST, () => resolve(undefined)));
  const close = () => closeServer(server);
  signal.addEventListener('abort', close, { once: true });
  return { url: `http://${HOST}:${portOf(server)}/`, close };
}

/**
 * @param {string} folder
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(folder, request, response) {
  const file = isOurs(request) ? await fileFor(folder, request.url ?? '/') : null;
  if (!file) return void response.writeHead(404).end('There is no such file.');
  response.writeHead(200, {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-store',
  });
  response.end(request.method === 'HEAD' ? undefined : await readFile(file));
}

/** A name that was made to point here (DNS rebinding) is not answered. @param {import('node:http').IncomingMessage} request */
function isOurs(request) {
  const name = (request.headers.host ?? '').replace(/:\d+$/, '');
  return (
    ['GET', 'HEAD'].includes(request.method ?? '') && /^(127\.0\.0\.\d+|localhost)$/.test(name)
  );
}

/**
 * @param {string} folder
 * @param {string} address path and query as asked for
 * @returns {Promise<string | null>} an existing file inside the folder
 */
async function fileFor(folder, address) {
  const path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  const file = normalize(join(folder, path.endsWith('/') ? `${path}index.html` : path));
  const root = folder.endsWith(sep) ? folder : folder + sep;
  if (!file.startsWith(root)) return null;
  const found = await stat(file).catch(() => null);
  return found?.isFile() ? file : null;
}

/** @param {import('node:http').Server} server */
function portOf(server) {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

/** @param {import('node:http').Server} server */
function closeServer(server) {
  server.closeAllConnections();
  return /** @type {Promise<void>} */ (new Promise((resolve) => server.close(() => resolve())));
}
