import '../stand-in/extension.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadParts } from '../../src/page/parts.ts';

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

type Parts = NonNullable<typeof globalThis.lecternParts>;

let parts: Parts;
const sent = vi.spyOn(chrome.runtime, 'sendMessage');
/** What the background does when it is asked for a part. */
let inject: () => unknown;

beforeEach(() => {
  parts = { given: {}, made: { 'page-kit': { one: 1 } } };
  globalThis.lecternParts = parts;
  sent.mockClear();
  sent.mockImplementation(async () => inject());
  loadParts();
});
afterEach(() => {
  globalThis.lecternParts = undefined;
});

const PART = (need: (name: string) => unknown) => ({ ...(need('page-kit') as object), two: 2 });
const load = async () => parts.load?.('hidden-groups');

test('a part that came with the kit is made of what the kit gives, once, and nobody is asked', async () => {
  parts.given['hidden-groups'] = PART;
  expect(await load()).toEqual({ one: 1, two: 2 });
  expect(await load()).toBe(await load());
  expect(sent).not.toHaveBeenCalled();
});

test('one that is not there is asked for, by a name that the background knows', async () => {
  inject = () => {
    parts.given['hidden-groups'] = PART;
    return { ok: true, value: null };
  };
  expect(await load()).toEqual({ one: 1, two: 2 });
  expect(sent.mock.calls[0]?.[0]).toMatchObject({
    pageAsk: 'page:part',
    request: { name: 'hidden-groups' },
  });
});

test('a worker that is stopped in between is asked again', async () => {
  const answers = [
    () => undefined,
    () => {
      throw new Error('Could not establish connection.');
    },
    () => {
      parts.given['hidden-groups'] = PART;
      return { ok: true, value: null };
    },
  ];
  inject = () => answers.shift()?.();
  expect(await load()).toMatchObject({ two: 2 });
});

test.each<[string, unknown, string]>([
  [
    'cannot be injected',
    { ok: false, error: { code: 'requestFailed', detail: 'No tab.' } },
    'No tab',
  ],
  ['went to another page', { ok: true, value: null }, 'did not come'],
])('one that %s is an error that says so, and can be asked for again', async (_, reply, why) => {
  inject = () => reply;
  await expect(load()).rejects.toThrow(why);
  parts.given['hidden-groups'] = PART;
  expect(await load()).toMatchObject({ two: 2 });
});
