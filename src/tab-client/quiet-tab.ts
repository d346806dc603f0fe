import { injectFile, injectStyle } from '../browser/scripting.ts';
import type { PickedGroup, QuietKit, QuietState } from '../messages/quiet-kit.ts';
import { fail, type Result, succeed } from '../model/result.ts';
import kit from '../page/quiet-kit.iife.ts?script';
import { callKit, startKit } from './call-kit.ts';
import { askPage } from './read-tab.ts';
import type { QuietCalls } from './tab-quiet.ts';

/** What hides, from the extension's root. */
export const QUIET_STYLE = '/quiet.css';

const KIT = 'lecternQuietKit';

type Told<M extends keyof QuietKit> = NonNullable<Awaited<ReturnType<QuietKit[M]>>>;

/** Asks the quiet kit of the page in a tab; fails as `readTab` does. */
const askKit = <M extends keyof QuietKit>(
  tabId: number,
  method: M,
  ...args: Parameters<QuietKit[M]>
): Promise<Result<Told<M>>> =>
  askPage(tabId, async () => {
    const call = () => callKit(tabId, KIT, method, ...(args as never));
    const value = (await call()) ?? (await withKit(tabId, call));
    return value === null ? fail('pageReadFailed') : succeed(value as Told<M>);
  });

/** The kit is some hundred kilobytes to parse: injected once a page, when it is first asked for. */
async function withKit<Value>(tabId: number, call: () => Promise<Value>): Promise<Value> {
  await injectStyle(tabId, QUIET_STYLE, 'USER');
  await injectFile(tabId, kit);
  return call();
}

/** What is hidden on the page of a tab, or would be. */
export const quietState = (tabId: number): Promise<Result<QuietState>> => askKit(tabId, 'state');

/** Hides what leads away on the page of a tab, or gives the page back. */
export const turnQuiet = (tabId: number, on: boolean): Promise<Result<QuietState>> =>
  askKit(tabId, 'turn', on);

/** Does what is set for the site of a tab, as at its next load. */
const settleQuiet = (tabId: number): Promise<Result<QuietState>> => askKit(tabId, 'settle');

/** Brings one group back, or hides it. */
const showGroup = (tabId: number, id: string, isShown: boolean): Promise<Result<QuietState>> =>
  askKit(tabId, 'show', id, isShown);

/** Outlines the place of a group; nobody waits for it. */
function outlineGroup(tabId: number, id: string | null): void {
  startKit(tabId, KIT, 'outline', id).catch(() => undefined);
}

/** What a rule about a group is made from. */
const describeInTab = (tabId: number, id: string): Promise<Result<PickedGroup>> =>
  askKit(tabId, 'describe', id);

/**
 * Lets the reader point at a group on the page, and makes a rule of it there. Not waited for: the
 * popup is closed by the first click on the page.
 */
async function pickInTab(tabId: number): Promise<void> {
  await withKit(tabId, () => startKit(tabId, KIT, 'pick'));
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
