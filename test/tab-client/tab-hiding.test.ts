import '../stand-in/tabs.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { HidingState } from '../../src/messages/page-kit.ts';
import { type Result, succeed } from '../../src/model/result.ts';
import { TabHiding } from '../../src/tab-client/tab-hiding.ts';
import { standInHiding } from '../stand-in/hiding.ts';

/** A page that says what is on it when the test lets it. */
function slowPage() {
  const { calls, turnPage } = standInHiding();
  const waiting: ((links: number) => void)[] = [];
  const state = () =>
    new Promise<Result<HidingState>>((answer) =>
      waiting.push((links) => answer(succeed({ on: false, site: 'a.example', groups: [], links }))),
    );
  return { calls: { ...calls, state }, turnPage, waiting };
}

let leaving: AbortController;
beforeEach(() => {
  leaving = new AbortController();
});
afterEach(() => leaving.abort());

const links = (hiding: TabHiding) => hiding.state.peek()?.links;

test('while the lists are on their way nothing is said of how many there are', async () => {
  const { calls, waiting } = slowPage();
  const hiding = new TabHiding(1, calls, leaving.signal);
  const said: unknown[] = [];
  hiding.state.subscribe((state) => said.push(hiding.isAsked.peek() ? 'looking' : state?.links));
  waiting[0]?.(12);
  await vi.waitUntil(() => !hiding.isAsked.peek());
  hiding.isAsked.subscribe(() => said.push(links(hiding)));
  expect(said).not.toContain(0);
  expect(said).not.toContain(undefined);
  expect(links(hiding)).toBe(12);
});

test('what a page said of its lists does not overtake what the next one says', async () => {
  const { calls, turnPage, waiting } = slowPage();
  const hiding = new TabHiding(1, calls, leaving.signal);
  turnPage('Another page');
  waiting[1]?.(3);
  await vi.waitUntil(() => links(hiding) === 3);
  waiting[0]?.(12);
  await Promise.resolve();
  await new Promise((done) => setTimeout(done));
  expect(links(hiding)).toBe(3);
});

test('lists that come after the popup was closed are for nobody, and nothing more is asked', async () => {
  vi.useFakeTimers();
  const { calls, waiting } = slowPage();
  new TabHiding(1, calls, leaving.signal);
  leaving.abort();
  waiting[0]?.(0);
  await vi.runAllTimersAsync();
  vi.useRealTimers();
  expect(waiting).toHaveLength(1);
});

test('a second click while the first is on its way is not lost', async () => {
  const { calls } = standInHiding();
  const asked: boolean[] = [];
  const slow = {
    ...calls,
    setHiding: async (tabId: number, on: boolean) => {
      asked.push(on);
      await new Promise((done) => setTimeout(done, 20));
      return calls.setHiding(tabId, on);
    },
  };
  const hiding = new TabHiding(1, slow, leaving.signal);
  await vi.waitUntil(() => links(hiding) === 3);
  const first = hiding.toggle();
  expect(hiding.state.peek()?.on).toBe(true);
  const second = hiding.toggle();
  expect(hiding.state.peek()?.on).toBe(false);
  await Promise.all([first, second]);
  expect(asked).toEqual([true, false]);
  expect(hiding.state.peek()?.on).toBe(false);
  await Promise.all([hiding.toggle(), hiding.toggle(), hiding.toggle()]);
  expect(hiding.state.peek()?.on).toBe(true);
});
