import { injectFile } from '../browser/scripting.ts';
import type { PageKit, ReadOptions } from '../messages/page-kit.ts';
import { type PagePart, partFile } from '../model/page-parts.ts';
import kit from '../page/page-kit.iife.ts?script';
import { callWhenThere, hasPageKit, startKit } from './call-kit.ts';

/** Nearly everybody asks for the lists, too: they come along, when the kit has begun already. */
const partsFor = (method: keyof PageKit, options: unknown): PagePart[] =>
  method === 'read' && (options as ReadOptions).alone ? [] : ['hidden-groups'];

type Told<M extends keyof PageKit> = Awaited<ReturnType<PageKit[M]>>;

/** By tabs, while it is on its way: who asks meanwhile has none brought a second time. */
const bringing = new Map<number, Promise<void>>();

async function bringWhereMissing(tabId: number, parts: readonly PagePart[]): Promise<void> {
  if (await hasPageKit(tabId)) return;
  const brought = injectFile(tabId, kit);
  // A part that does not come is asked for once more by the kit, which says why not.
  for (const part of parts) injectFile(tabId, partFile(part)).catch(() => undefined);
  await brought;
}

/** It is some hundred kilobytes to parse: injected once a document, when it is first asked for. */
function bringKit(tabId: number, parts: readonly PagePart[]): Promise<void> {
  const underWay = bringing.get(tabId);
  if (underWay) return underWay;
  const done = () => bringing.delete(tabId);
  const brought = bringWhereMissing(tabId, parts).finally(done);
  bringing.set(tabId, brought);
  return brought;
}

/**
 * Calls the page kit in a tab and gives what it returns; null where it cannot be there. The call is
 * in the page before the kit: nobody has to say that it has come.
 * @throws {InjectionError} where the browser does not let us, or the kit threw
 */
export async function callPageKit<M extends keyof PageKit>(
  tabId: number,
  method: M,
  ...args: Parameters<PageKit[M]>
): Promise<Told<M> | null> {
  const called = callWhenThere(tabId, method, args);
  // A page that refuses the kit refuses the call, too; what it says of the kit is told.
  called.catch(() => undefined);
  await bringKit(tabId, partsFor(method, args[0]));
  return ((await called) ?? null) as Told<M> | null;
}

/** Begins a call of the kit, and waits for no more; gives whether there is one. */
export const startIfThere = <M extends keyof PageKit>(
  tabId: number,
  method: M,
  ...args: Parameters<PageKit[M]>
): Promise<boolean> => startKit(tabId, 'lecternPageKit', method, ...(args as never));

/** As {@link callPageKit}, but waits only until the call has begun. */
export async function startPageKit<M extends keyof PageKit>(
  tabId: number,
  method: M,
  ...args: Parameters<PageKit[M]>
): Promise<void> {
  await bringKit(tabId, partsFor(method, args[0]));
  await startIfThere(tabId, method, ...args);
}
