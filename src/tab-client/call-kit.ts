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
