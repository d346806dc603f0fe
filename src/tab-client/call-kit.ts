import { callInPage } from '../browser/scripting.ts';
import type { PageKit } from '../messages/page-kit.ts';
import type { QuoteKit } from '../messages/quote-kit.ts';

/** The kits by the names they have in a page, in the world of our content scripts. */
interface Kits {
  lecternQuoteKit: QuoteKit;
  lecternPageKit: PageKit;
}

type Name = keyof Kits;
type Method<K extends Name> = keyof Kits[K] & string;
type Call<K extends Name, M extends Method<K>> = Kits[K][M] extends (...args: infer A) => infer R
  ? { args: A; value: Awaited<R> }
  : never;

/**
 * Calls a kit of the page in a tab and gives what it returns; null where the kit is not there.
 * @throws {InjectionError} where the browser does not let us, or the kit threw
 */
export async function callKit<K extends Name, M extends Method<K>>(
  tabId: number,
  name: K,
  method: M,
  ...args: Call<K, M>['args']
): Promise<Call<K, M>['value'] | null> {
  const value = await callInPage(tabId, callOwn, name, method, args as unknown[], true);
  return (value ?? null) as Call<K, M>['value'] | null;
}

/** As {@link callKit}, but waits only until the call has begun; gives whether the kit is there. */
export async function startKit<K extends Name, M extends Method<K>>(
  tabId: number,
  name: K,
  method: M,
  ...args: Call<K, M>['args']
): Promise<boolean> {
  return (await callInPage(tabId, callOwn, name, method, args as unknown[], false)) === true;
}

/**
 * Runs in the page. A name alone would find whatever element of the page has it for an id, or the
 * frame of that name: only what is the global's own was put there by us.
 */
function callOwn(name: string, method: string, args: unknown[], waits: boolean): unknown {
  if (!Object.hasOwn(globalThis, name)) return null;
  type Kit = Record<string, (...args: unknown[]) => unknown>;
  const kit = (globalThis as unknown as Record<string, Kit>)[name];
  const called = kit?.[method]?.(...args);
  return waits ? called : true;
}

/** Whether the page kit is in a page. */
export const hasPageKit = (tabId: number): Promise<boolean> =>
  callInPage(tabId, () => Object.hasOwn(globalThis, 'lecternPageKit'));

/**
 * Calls the page kit in a tab, at once or as soon as it comes, and gives what it returns.
 * @throws {InjectionError} where the browser does not let us, the kit threw, or the page went away
 */
export const callWhenThere = <M extends keyof PageKit>(
  tabId: number,
  method: M,
  args: Parameters<PageKit[M]>,
): Promise<unknown> => callInPage(tabId, callSoon, method, args as unknown[]);

/** Runs in the page, as `callOwn` does. */
function callSoon(method: string, args: unknown[]): unknown {
  type Kit = Record<string, (...args: unknown[]) => unknown>;
  const here = globalThis as unknown as { lecternPageKit: Kit; lecternCalls: unknown[] };
  if (Object.hasOwn(here, 'lecternPageKit')) return here.lecternPageKit[method]?.(...args);
  if (!Object.hasOwn(here, 'lecternCalls')) here.lecternCalls = [];
  return new Promise((done, failed) => {
    here.lecternCalls.push((kit: Kit) => {
      try {
        done(kit[method]?.(...args));
      } catch (thrown) {
        failed(thrown);
      }
    });
  });
}
