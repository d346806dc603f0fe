import { request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder } from '../../scripts/serve/serve-folder.mjs';

const controller = new AbortController();
let url: string;

beforeAll(async () => {
  const folder = fileURLToPath(new URL('../pages/sample', import.meta.url));
  ({ url } = await serveFolder(folder, { signal: controller.signal }));
});

afterAll(() => controller.abort());

/** As `fetch` does, but with a path and a host that `fetch` would tidy up. */
function ask(
  path: string,
  headers = {},
): Promise<{ status: number | undefined; type: string | undefined }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, path, headers }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, type: response.headers['content-type'] });
    })
      .on('error', reject)
      .end();
  });
}

test('it listens on this machine alone', () => {
  expect(new URL(url).hostname).toBe('127.0.0.1');
});

test('a page is given as HTML, a picture as a picture', async () => {
  expect(await ask('/page.html?from=test')).toEqual({
    status: 200,
    type: 'text/html; charset=utf-8',
  });
  expect(await ask('/images/lead.svg')).toEqual({ status: 200, type: 'image/svg+xml' });
});

test.each([
  '/none.html',
  '/',
  '/images',
  '/../../../package.json',
  '/%2e%2e/%2e%2e/%2e%2e/package.json',
])('nothing is given for %s', async (path) => {
  expect(await ask(path)).toMatchObject({ status: 404 });
});

test('a name that was made to point at this machine is not answered', async () => {
  expect(await ask('/page.html', { host: 'elsewhere.example' })).toMatchObject({ status: 404 });
});

test('it stops when it is told to', async () => {
  const own = new AbortController();
  const folder = fileURLToPath(new URL('../pages', import.meta.url));
  const server = await serveFolder(folder, { signal: own.signal });
  own.abort();
  await expect(fetch(server.url)).rejects.toThrow();
});
