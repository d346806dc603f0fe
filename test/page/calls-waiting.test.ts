import { afterEach, expect, test } from 'vitest';
import type { PageKit } from '../../src/messages/page-kit.ts';
import { callsWaiting } from '../../src/page/calls-waiting.ts';

afterEach(() => void Reflect.deleteProperty(globalThis, 'lecternCalls'));

const kit = { settle: () => 'settled' } as unknown as PageKit;

test('calls that came before the kit are found in order, once', () => {
  const called: number[] = [];
  globalThis.lecternCalls = [1, 2].map((call) => () => void called.push(call));
  for (const call of callsWaiting()) call(kit);
  expect(called).toEqual([1, 2]);
  expect(callsWaiting()).toEqual([]);
});

test('there need be none', () => {
  expect(callsWaiting()).toEqual([]);
});
