import { expect, test, vi } from 'vitest';
import { newRequestId, REQUEST_ID } from '../../../src/messages/sending/envelope.ts';
import { sendUntilAnswered } from '../../../src/messages/sending/send.ts';
import { succeed } from '../../../src/model/result.ts';

/** A browser that fails in these ways, one after the other, before it delivers. */
function failing(...ways: (() => Promise<unknown>)[]) {
  const sent: unknown[] = [];
  const post = async (message: unknown) => {
    sent.push(message);
    const way = ways[sent.length - 1];
    return way ? way() : succeed('done');
  };
  return { sent, post };
}

const noReceiver = () => Promise.reject(new Error('Receiving end does not exist.'));
const closed = () => Promise.reject(new Error('the message channel closed before a response'));
const nothing = async () => undefined;
const asked = { ask: 'settings:quotes', id: newRequestId(), request: {} };

test.each([
  ['at once', []],
  ['by the worker that comes after one that was being stopped', [noReceiver]],
  ['after one that was stopped as it wrote', [closed]],
  ['after several', [noReceiver, closed, nothing]],
])('a request is answered %s, and is the same each time', async (_, ways) => {
  const { sent, post } = failing(...ways);
  expect(await sendUntilAnswered(post, asked, 'it')).toEqual(succeed('done'));
  expect(sent).toEqual([...ways, null].map(() => asked));
});

test('a failure is an answer: it is not asked for again', async () => {
  const refused = { ok: false, error: { code: 'storeFull' } };
  const { sent, post } = failing(async () => refused);
  expect(await sendUntilAnswered(post, asked, 'it')).toEqual(refused);
  expect(sent).toHaveLength(1);
});

test('where nobody ever answers, it says so', async () => {
  const all = failing(...Array.from({ length: 20 }, () => noReceiver));
  expect(await sendUntilAnswered(all.post, asked, 'it')).toMatchObject({
    ok: false,
    error: { code: 'backgroundSilent', detail: expect.stringContaining('Receiving end') },
  });
});

test('of an extension that was updated nothing more is asked', async () => {
  const gone = () => Promise.reject(new Error('Extension context invalidated.'));
  const { sent, post } = failing(gone);
  expect(await sendUntilAnswered(post, asked, 'it')).toMatchObject({ ok: false });
  expect(sent).toHaveLength(1);
});

test('one that hangs is given up after half a minute', async () => {
  vi.useFakeTimers();
  const { post } = failing(() => new Promise(() => undefined));
  const reply = sendUntilAnswered(post, asked, 'it');
  await vi.advanceTimersByTimeAsync(30_000);
  vi.useRealTimers();
  expect(await reply).toMatchObject({ error: { code: 'backgroundSilent' } });
});

test('names of requests are as the store takes them, and each its own', () => {
  const names = Array.from({ length: 100 }, newRequestId);
  expect(new Set(names).size).toBe(100);
  for (const name of names) expect(name).toMatch(REQUEST_ID);
});
