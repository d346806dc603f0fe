import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';

const script = readFileSync(new URL('../../../public/ask-copy.js', import.meta.url), 'utf8');

/** What the script sends from a reader page, and what it leaves behind for the page's own scripts. */
async function begin(search: string, answer: () => Promise<unknown>, inIncognitoContext = false) {
  const sent: unknown[] = [];
  const sendMessage = (message: unknown) => {
    sent.push(JSON.parse(JSON.stringify(message)));
    return answer();
  };
  const page: Record<string, unknown> = {
    URLSearchParams,
    location: { search },
    chrome: { runtime: { sendMessage }, extension: { inIncognitoContext } },
  };
  page['globalThis'] = page;
  runInNewContext(script, page);
  return { sent, left: await page['lecternCopy'] };
}

test('a reader page asks for its copy before its scripts are there', async () => {
  const { sent, left } = await begin('?key=copy%3A1', async () => ({ ok: true, value: 7 }));
  expect(sent).toEqual([{ ask: 'copy:get', request: { key: 'copy:1' } }]);
  expect(left).toEqual({ ok: true, value: 7 });
});

test('one in a private window says so', async () => {
  const { sent } = await begin('?key=k', async () => null, true);
  expect(sent).toEqual([{ ask: 'copy:get', request: { key: 'k' }, isPrivate: true }]);
});

test('a worker that dies leaves nothing, and the page asks again', async () => {
  const { left } = await begin('', () => Promise.reject(new Error('channel closed')));
  expect(left).toBeNull();
});
