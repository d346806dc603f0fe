import { type ReadonlySignal, signal } from '@preact/signals';
import { ask } from '../messages/ask.ts';
import { listen } from '../messages/listen.ts';
import type { HidingGroup, HidingState, PickedGroup } from '../messages/page-kit.ts';
import type { Failure, Result } from '../model/result.ts';
import type { SiteRule } from '../model/site-rule.ts';

/** What can be asked of the page in a tab, as `hiding-tab.ts` asks it. */
export interface HidingCalls {
  state(tabId: number): Promise<Result<HidingState>>;
  setHiding(tabId: number, on: boolean): Promise<Result<HidingState>>;
  settle(tabId: number): Promise<Result<HidingState>>;
  show(tabId: number, id: string, isShown: boolean): Promise<Result<HidingState>>;
  describe(tabId: number, id: string): Promise<Result<PickedGroup>>;
  outline(tabId: number, id: string | null): void;
  pick(tabId: number): Promise<void>;
  /** Calls `listener` when the tab turns to another page (`isNew`), and when that has loaded. */
  onPage(tabId: number, listener: (isNew: boolean) => void, signal: AbortSignal): void;
}

/** Milliseconds between looks at a page that may say more a little later. */
const LATER = [500, 1000, 2500];

/** What is hidden on the page of one tab, and what the reader does about it. */
export class TabHiding {
  readonly #tabId: number;
  readonly #calls: HidingCalls;
  readonly #state = signal<HidingState | null>(null);
  readonly #isAsked = signal(true);
  readonly #failure = signal<Failure | null>(null);
  #sequence = 0;
  #turns = 0;
  /** What the last click wants, while a page is asked for it. */
  #wanted = false;
  #isTurning = false;

  /** Follows the page until `signal` is aborted. */
  constructor(tabId: number, calls: HidingCalls, signal: AbortSignal) {
    this.#tabId = tabId;
    this.#calls = calls;
    listen('hiding:shown', (news) => news.tabId === tabId && void this.refresh(), signal);
    calls.onPage(tabId, (isNew) => void this.#turn(isNew, signal), signal);
    signal.addEventListener('abort', () => calls.outline(tabId, null), { once: true });
    // Lists that scripts fetch are there a little later.
    void this.#refreshWhile(() => !signal.aborted && this.#isEmpty());
  }

  /** Null until the page has answered, and where it cannot be touched. */
  get state(): ReadonlySignal<HidingState | null> {
    return this.#state;
  }

  /** Why what was asked for last was not done. */
  get failure(): ReadonlySignal<Failure | null> {
    return this.#failure;
  }

  /** Whether the page has yet to say what there is on it. */
  get isAsked(): ReadonlySignal<boolean> {
    return this.#isAsked;
  }

  /** Of another page, what was known is of the one before. */
  async #turn(isNew: boolean, signal: AbortSignal): Promise<void> {
    const turn = ++this.#turns;
    if (isNew) {
      this.#isAsked.value = true;
      this.#failure.value = null;
    }
    // A page that was asked while it came in says more a little later.
    await this.#refreshWhile(() => !signal.aborted && turn === this.#turns);
  }

  /** Now, and a few times later, as long as it makes sense. */
  async #refreshWhile(mayBeMore: () => boolean): Promise<void> {
    await this.refresh();
    for (const wait of LATER) {
      await new Promise((done) => setTimeout(done, wait));
      if (!mayBeMore()) return;
      await this.refresh();
    }
  }

  #isEmpty(): boolean {
    const state = this.#state.peek();
    return state !== null && !state.on && state.links === 0;
  }

  async refresh(): Promise<void> {
    const sequence = ++this.#sequence;
    const state = await this.#calls.state(this.#tabId);
    // What a page says while it is turned is older than the click.
    if (sequence !== this.#sequence || this.#isTurning) return;
    this.#isAsked.value = false;
    this.#state.value = state.ok ? state.value : null;
  }

  /** Turns it the other way from what is shown: each of some fast clicks counts. */
  async toggle(): Promise<void> {
    const state = this.#state.peek();
    if (state) await this.setHiding(!state.on);
  }

  /** Shows at once what is wanted; a page that has not answered is asked again for what came since. */
  async setHiding(on: boolean): Promise<void> {
    const state = this.#state.peek();
    this.#wanted = on;
    if (state) this.#state.value = { ...state, on };
    if (this.#isTurning) return;
    this.#isTurning = true;
    const answer = await this.#turnAsWanted();
    this.#isTurning = false;
    this.#take(answer);
    if (!answer.ok) await this.refresh();
  }

  async #turnAsWanted(): Promise<Result<HidingState>> {
    const on = this.#wanted;
    const answer = await this.#calls.setHiding(this.#tabId, on);
    return answer.ok && this.#wanted !== on ? this.#turnAsWanted() : answer;
  }

  /** After another choice for the site. */
  async settle(): Promise<void> {
    this.#take(await this.#calls.settle(this.#tabId));
  }

  async show(id: string, isShown: boolean): Promise<void> {
    this.#take(await this.#calls.show(this.#tabId, id, isShown));
  }

  outline(id: string | null): void {
    this.#calls.outline(this.#tabId, id);
  }

  /** @returns whether the reader can point now */
  async pick(): Promise<boolean> {
    try {
      await this.#calls.pick(this.#tabId);
      return true;
    } catch {
      await this.refresh();
      return false;
    }
  }

  /** Does to a group what is to be done to it on every page of the site from now on. */
  async remember(group: HidingGroup, action: SiteRule['action']): Promise<void> {
    const described = await this.#calls.describe(this.#tabId, group.id);
    if (!described.ok) return this.fail(described.error);
    const site = this.#state.peek()?.site ?? '';
    const put = await ask('rule:put', { rule: { ...described.value, site, action } });
    if (put.ok) await this.show(group.id, action === 'show');
    else this.fail(put.error);
  }

  #take(state: Result<HidingState>): void {
    this.#failure.value = state.ok ? null : state.error;
    if (state.ok) this.#state.value = state.value;
  }

  /** Tells what could not be done, beside the switch. */
  fail(error: Failure): void {
    this.#failure.value = error;
  }
}
