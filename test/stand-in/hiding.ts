import type { HidingState } from '../../src/messages/page-kit.ts';
import { succeed } from '../../src/model/result.ts';
import type { HidingCalls } from '../../src/tab-client/tab-hiding.ts';

/** A page with one list that leads away, which does what it is asked. */
export function standInHiding() {
  let state: HidingState = {
    on: false,
    site: 'paper.example',
    links: 3,
    groups: [
      {
        id: 'q1',
        heading: 'Most read',
        links: [{ text: 'A pool opens in Varby', href: 'https://paper.example/pool' }],
        count: 3,
        reason: { code: 'reason_hiding_under', values: ['3', '0', 'Most read'] },
        state: 'hidden',
        isAway: true,
        rule: null,
      },
    ],
  };
  const outlined: (string | null)[] = [];
  const turning = new Set<(isNew: boolean) => void>();
  /** The tab shows another page, with a list of that heading. */
  const turnPage = (heading: string) => {
    const groups = state.groups.map((group) => ({ ...group, heading }));
    state = { ...state, groups };
    for (const listener of turning) listener(true);
  };
  const calls: HidingCalls = {
    state: async () => succeed(state),
    setHiding: async (_, on) => {
      state = { ...state, on };
      return succeed(state);
    },
    settle: async () => {
      state = { ...state, on: true };
      return succeed(state);
    },
    show: async (_, id, isShown) => {
      const groups = state.groups.map((group) =>
        group.id === id ? { ...group, state: isShown ? ('shown' as const) : 'hidden' } : group,
      );
      state = { ...state, groups: groups as HidingState['groups'], links: isShown ? 0 : 3 };
      return succeed(state);
    },
    describe: async () => succeed({ selector: '.most-read', heading: 'Most read', linkDensity: 1 }),
    outline: (_, id) => void outlined.push(id),
    pick: async () => undefined,
    onPage: (_, listener, signal) => {
      turning.add(listener);
      signal.addEventListener('abort', () => turning.delete(listener));
    },
  };
  return { calls, outlined, turnPage };
}
