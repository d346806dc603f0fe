import '../stand-in/extension.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { frameRequests } from '../../src/background/frame-handlers.ts';
import { admitFrame } from '../../src/background/note-frames.ts';
import { storeRequests } from '../../src/background/store-handlers.ts';
import type { FramePlace } from '../../src/browser/origin.ts';
import type { FrameRequestHandlers } from '../../src/messages/route.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { freshDatabases } from '../store/fresh-databases.ts';
import { quoteIn } from '../store/sample.ts';

const FRAME = { from: 'frame', id: 'r', tabId: 7, frameId: 3, document: 'd1' } as FramePlace;
const OTHER = { ...FRAME, frameId: 4 } as FramePlace;

let store: Store;
let asked: FrameRequestHandlers;
let own: string;
let another: string;
let token: string;

beforeEach(async () => {
  store = createStore(freshDatabases());
  asked = frameRequests(store, storeRequests(store));
  own = (await store.addQuote(quoteIn('a', 'words', 3, 8))).id;
  another = (await store.addQuote(quoteIn('a', 'others', 9, 15))).id;
  token = await admitFrame(7, own);
});

const enter = (frame = FRAME) => asked['quote:framed']({ token }, frame);
const note = (ids: string[], frame = FRAME) =>
  asked['quotes:change']({ ids, change: { note: { base: '', text: 'a thought' } } }, frame);

test('the frame that brings the token reads its quote, then and again', async () => {
  expect(await enter()).toMatchObject({ ok: true, value: { id: own, text: 'words' } });
  expect(await asked['quote:framed']({ token: null }, FRAME)).toMatchObject({
    ok: true,
    value: { id: own },
  });
});

test('it writes the note of its own quote', async () => {
  await enter();
  expect(await note([own])).toMatchObject({ ok: true });
  expect(JSON.stringify(await store.quote(own))).toContain('a thought');
});

test('a quote that is gone meanwhile is told as gone', async () => {
  await enter();
  await store.removeQuotes([own]);
  expect(await asked['quote:framed']({ token: null }, FRAME)).toMatchObject({ ok: false });
});

describe('nothing is answered', () => {
  test('to a frame that was not asked for', async () => {
    await enter();
    const refused = { ok: false, error: { code: 'frameNotAsked' } };
    expect(await asked['quote:framed']({ token }, OTHER)).toMatchObject(refused);
    expect(await note([own], OTHER)).toMatchObject(refused);
    expect(await asked['tags:list']({}, OTHER)).toMatchObject(refused);
  });

  test.each<[string, () => Promise<unknown>]>([
    ['of another quote', () => note([another])],
    ['of another beside its own', () => note([own, another])],
    [
      'that is a colour',
      () => asked['quotes:change']({ ids: [own], change: { colour: 'blue' } }, FRAME),
    ],
  ])('to a change %s', async (_, change) => {
    await enter();
    const before = [await store.quote(own), await store.quote(another)];
    expect(await change()).toMatchObject({ ok: false, error: { code: 'requestRefused' } });
    expect([await store.quote(own), await store.quote(another)]).toEqual(before);
  });
});
