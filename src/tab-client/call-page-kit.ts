import { injectFiles } from '../browser/scripting.ts';
import type { PageKit, ReadOptions } from '../messages/page-kit.ts';
import { partFile } from '../model/page-parts.ts';
import kit from '../page/page-kit.iife.ts?script';
import { callKit, startKit } from './call-kit.ts';

const NAME = 'lecternPageKit';

/** Nearly everybody asks for the lists, too: they come along, and nothing waits for them. */
const filesFor = (method: keyof PageKit, options: unknown): string[] =>
  method === 'read' && (options as ReadOptions).alone ? [kit] : [kit, partFile('hidden-groups')];

type Told<M extends keyof PageKit> = Awaited<ReturnType<PageKit[M]>>;

/**
 * Calls the page kit in a tab and gives what it returns; null where it cannot be there. It is some
 * hundred kilobytes to parse: injected once a document, when it is first asked for.
 * @throws {InjectionError} where the browser does not let us, or the kit threw
 */
export async function callPageKit<M extends keyof PageKit>(
  tabId: number,
  method: M,
  ...args: Parameters<PageKit[M]>
): Promise<Told<M> | null> {
  const call = () => callKit(tabId, NAME, method, ...(args as never));
  const files = filesFor(method, args[0]);
  const value = (await call()) ?? (await injectFiles(tabId, files).then(call));
  return value as Told<M> | null;
}

/** Begins a call of the kit, and waits for no more; gives whether there is one. */
export const startIfThere = <M extends keyof PageKit>(
  tabId: number,
  method: M,
  ...args: Parameters<PageKit[M]>
): Promise<boolean> => startKit(tabId, NAME, method, ...(args as never));

/** As {@link callPageKit}, but waits only until the call has begun. */
export async function startPageKit<M extends keyof PageKit>(
  tabId: number,
  method: M,
  ...args: Parameters<PageKit[M]>
): Promise<void> {
  if (await startIfThere(tabId, method, ...args)) return;
  await injectFiles(tabId, filesFor(method, args[0]));
  await startIfThere(tabId, method, ...args);
}
