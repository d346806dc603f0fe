import { expect, test } from 'vitest';
import { fetchPicture } from '../../src/pictures/fetch-picture.ts';
import { readBounded } from '../../src/pictures/read-bounded.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="24"/>';
const HTML = '<!doctype html><title>Your account</title>';

const fetched = (content: string, type: string, limit = 1000) => {
  const { signal } = new AbortController();
  const address = URL.createObjectURL(new Blob([content], { type }));
  return fetchPicture(address, { signal, limit, follow: false });
};

test('a picture has the type of its bytes, whatever its server calls it', async () => {
  expect((await fetched(SVG, 'image/png')).type).toBe('image/svg+xml');
  expect((await fetched(SVG, 'application/octet-stream')).type).toBe('image/svg+xml');
});

test.each([
  ['what is sent as a page', SVG, 'text/html'],
  ['a page that is sent as a picture', HTML, 'image/png'],
  ['nothing', '', 'image/png'],
])('%s is none', async (_, content, type) => {
  await expect(fetched(content, type)).rejects.toThrow('no picture');
});

test('one that says it is too large is refused', async () => {
  await expect(fetched(SVG, 'image/svg+xml', 20)).rejects.toThrow('more than 20 bytes');
});

test('one that grows too large is given up half-way', async () => {
  let sent = 0;
  let isGivenUp = false;
  const endless = new ReadableStream({
    pull: (controller) => {
      sent += 10;
      controller.enqueue(new Uint8Array(10));
    },
    cancel: () => {
      isGivenUp = true;
    },
  });
  await expect(readBounded(new Response(endless), 100)).rejects.toThrow(RangeError);
  expect(isGivenUp).toBe(true);
  expect(sent).toBeLessThan(200);
});

test('one whose page has gone is not waited for', async () => {
  const leaving = new AbortController();
  const address = URL.createObjectURL(new Blob([SVG], { type: 'image/svg+xml' }));
  leaving.abort();
  const options = { signal: leaving.signal, limit: 1000, follow: false };
  await expect(fetchPicture(address, options)).rejects.toThrow('abort');
});
