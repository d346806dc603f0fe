import '../stand-in/extension.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { admitFrame, enterFrame, quoteOfFrame } from '../../src/background/note-frames.ts';
import type { FramePlace } from '../../src/browser/origin.ts';

const frame = (more: Partial<FramePlace> = {}): FramePlace =>
  ({ from: 'frame', id: 'r', tabId: 7, frameId: 3, document: 'd1', ...more }) as FramePlace;

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

test('the frame that brings the token is for the quote, and stays so', async () => {
  const token = await admitFrame(7, 'quote:1');
  expect(await enterFrame(frame(), token)).toBe('quote:1');
  expect(await quoteOfFrame(frame())).toBe('quote:1');
  expect(await enterFrame(frame(), token)).toBe('quote:1');
});

test.each<[string, Partial<FramePlace>]>([
  ['another frame', { frameId: 4 }],
  ['another document in the frame', { document: 'd2' }],
])('%s gets nothing by a token that was used', async (_, other) => {
  const token = await admitFrame(7, 'quote:1');
  await enterFrame(frame(), token);
  expect(await enterFrame(frame(other), token)).toBeNull();
  expect(await quoteOfFrame(frame(other))).toBeNull();
});

test('of two frames that come at once with one token, one is admitted', async () => {
  const token = await admitFrame(7, 'quote:1');
  const both = [enterFrame(frame(), token), enterFrame(frame({ frameId: 4 }), token)];
  expect(await Promise.all(both)).toEqual(['quote:1', null]);
});

test('a token of another tab, or none that was given, opens nothing', async () => {
  const token = await admitFrame(7, 'quote:1');
  expect(await enterFrame(frame({ tabId: 8 }), token)).toBeNull();
  expect(await enterFrame(frame(), 'guessed')).toBeNull();
  expect(await quoteOfFrame(frame())).toBeNull();
});

test('a frame that comes too late is not admitted; one that came stays', async () => {
  const token = await admitFrame(7, 'quote:1');
  vi.setSystemTime(Date.now() + 20_001);
  expect(await enterFrame(frame(), token)).toBeNull();
  const next = await admitFrame(7, 'quote:2');
  await enterFrame(frame(), next);
  vi.setSystemTime(Date.now() + 3_600_000);
  expect(await quoteOfFrame(frame())).toBe('quote:2');
});

test('the frame before has nothing to say once another was asked for', async () => {
  const token = await admitFrame(7, 'quote:1');
  await enterFrame(frame(), token);
  await admitFrame(7, 'quote:2');
  expect(await quoteOfFrame(frame())).toBeNull();
  expect(await enterFrame(frame(), token)).toBeNull();
});
