import { injectStyle } from '../browser/scripting.ts';
import { connectTo, onPageChanged } from '../browser/tabs.ts';
import type { HidingState, PageKit, PickedGroup } from '../messages/page-kit.ts';
import { OUTLINE_PORT } from '../model/ports.ts';
import { fail, type Result, succeed } from '../model/result.ts';
import { callPageKit, startIfThere, startPageKit } from './call-page-kit.ts';
import { askPage } from './read-tab.ts';
import type { HidingCalls } from './tab-hiding.ts';

/** What hides, from the extension's root. */
export const HIDING_STYLE = '/hiding.css';

type Told<M extends keyof PageKit> = NonNullable<Awaited<ReturnType<PageKit[M]>>>;

/** Asks the kit of the page in a tab; fails as `readTab` does. */
const askKit = <M extends keyof PageKit>(
  tabId: number,
  method: M,
  ...args: Parameters<PageKit[M]>
): Promise<Result<Told<M>>> =>
  askPage(tabId, async () => {
    const value = await callPageKit(tabId, method, ...args);
    return value === null ? fail('pageReadFailed') : succeed(value as Told<M>);
  });

/** As {@link askKit}, for what may hide something: a page that is only read gets no style of ours. */
const askToHide = <M extends 'setHiding' | 'settle' | 'show'>(
  tabId: number,
  method: M,
  ...args: Parameters<PageKit[M]>
): Promise<Result<Told<M>>> =>
  askPage(tabId, async () => {
    await addStyle(tabId);
    return askKit(tabId, method, ...args);
  });

const addStyle = (tabId: number): Promise<void> => injectStyle(tabId, HIDING_STYLE, 'USER');

/** What is hidden on the page of a tab, or would be. */
export const hidingState = (tabId: number): Promise<Result<HidingState>> => askKit(tabId, 'state');

/** Hides what leads away on the page of a tab, or gives the page back. */
export const setHiding = (tabId: number, on: boolean): Promise<Result<HidingState>> =>
  askToHide(tabId, 'setHiding', on);

/** Does what is set for the site of a tab, as at its next load. */
const applySiteHiding = (tabId: number): Promise<Result<HidingState>> => askToHide(tabId, 'settle');

/** Brings one group back, or hides it. */
const showGroup = (tabId: number, id: string, isShown: boolean): Promise<Result<HidingState>> =>
  askToHide(tabId, 'show', id, isShown);

/** Ends the line that says that somebody still looks at an outline. */
let hangUp: () => void = () => undefined;

/**
 * Outlines the place of a group; nobody waits for it. A popup that closes has no time to take it
 * away again: the page does, when the line to it ends.
 */
function outlineGroup(tabId: number, id: string | null): void {
  const before = hangUp;
  hangUp = id === null ? () => undefined : connectTo(tabId, OUTLINE_PORT);
  before();
  startIfThere(tabId, 'outline', id).catch(() => undefined);
}

/** What a rule about a group is made from. */
const describeInTab = (tabId: number, id: string): Promise<Result<PickedGroup>> =>
  askKit(tabId, 'describe', id);

/**
 * Lets the reader point at a group on the page, and makes a rule of it there. Not waited for: the
 * popup is closed by the first click on the page.
 */
async function pickInTab(tabId: number): Promise<void> {
  await addStyle(tabId);
  await startPageKit(tabId, 'pick');
}

/** All of it, for the surfaces. */
export const hidingCalls: HidingCalls = {
  state: hidingState,
  setHiding: setHiding,
  settle: applySiteHiding,
  show: showGroup,
  describe: describeInTab,
  outline: outlineGroup,
  pick: pickInTab,
  onPage: onPageChanged,
};
