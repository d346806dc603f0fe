import { callInPage, injectFile, injectStyle } from '../../browser/scripting.ts';
import type { PickedGroup, QuietState } from '../../messages/quiet-kit.ts';
import { fail, type Result, succeed } from '../../messages/result.ts';
import kit from '../page/quiet-kit.iife.ts?script';
import { askPage } from './read-tab.ts';
import type { QuietCalls } from './tab-quiet.ts';

/** What hides, from the extension's root. */
export const QUIET_STYLE = '/quiet.css';

/** Calls the quiet kit of the page in a tab; fails as `readTab` does. */
const callKit = <Args extends unknown[], Value>(
  tabId: number,
  call: (...args: Args) => Promise<Value | null | undefined>,
  ...args: Args
): Promise<Result<Value>> =>
  askPage(tabId, async () => {
    const known = await callInPage(tabId, call, ...args);
    const value = known ?? (await withKit(tabId, () => callInPage(tabId, call, ...args)));
    return value === null || value === undefined ? fail('pageReadFailed') : succeed(value as Value);
  });

/** The kit is some hundred kilobytes to parse: injected once a page, when it is first asked for. */
async function withKit<Value>(tabId: number, call: () => Promise<Value>): Promise<Value> {
  await injectStyle(tabId, QUIET_STYLE, 'USER');
  await injectFile(tabId, kit);
  return call();
}

/** What is hidden on the page of a tab, or would be. */
export const quietState = (tabId: number): Promise<Result<QuietState>> =>
  callKit(tabId, async () => globalThis.lecternQuietKit?.state());

/** Hides what leads away on the page of a tab, or gives the page back. */
export const turnQuiet = (tabId: number, on: boolean): Promise<Result<QuietState>> =>
  callKit(tabId, async (wanted: boolean) => globalThis.lecternQuietKit?.turn(wanted), on);

/** Does what is set for the site of a tab, as at its next load. */
const settleQuiet = (tabId: number): Promise<Result<QuietState>> =>
  callKit(tabId, async () => globalThis.lecternQuietKit?.settle());

/** Brings one group back, or hides it. */
const showGroup = (tabId: number, id: string, isShown: boolean): Promise<Result<QuietState>> =>
  callKit(
    tabId,
    async (group: string, shown: boolean) => globalThis.lecternQuietKit?.show(group, shown),
    id,
    isShown,
  );

/** Outlines the place of a group; nobody waits for it. */
function outlineGroup(tabId: number, id: string | null): void {
  const call = (group: string | null) => globalThis.lecternQuietKit?.outline(group);
  callInPage(tabId, call, id).catch(() => undefined);
}

/** What a rule about a group is made from. */
const describeInTab = (tabId: number, id: string): Promise<Result<PickedGroup>> =>
  callKit(tabId, async (group: string) => globalThis.lecternQuietKit?.describe(group), id);

/**
 * Lets the reader point at a group on the page, and makes a rule of it there. Not waited for: the
 * popup is closed by the first click on the page.
 */
async function pickInTab(tabId: number): Promise<void> {
  await withKit(tabId, () => callInPage(tabId, () => void globalThis.lecternQuietKit?.pick()));
}

/** All of it, for the surfaces. */
export const quietCalls: QuietCalls = {
  state: quietState,
  turn: turnQuiet,
  settle: settleQuiet,
  show: showGroup,
  describe: describeInTab,
  outline: outlineGroup,
  pick: pickInTab,
};
