import browser, { type Scripting } from 'webextension-polyfill';

/** A script could not run in a tab: no extension may touch that page, or the page went away. */
export class InjectionError extends Error {
  override name = 'InjectionError';
}

/** Does some work in a page; where no extension may touch that page, or it went away, none is done. */
export async function whereInjectable(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    if (!(thrown instanceof InjectionError)) throw thrown;
  }
}

/** As {@link injectFiles}, one. */
export const injectFile = (tabId: number, path: string): Promise<void> =>
  injectFiles(tabId, [path]);

/**
 * Runs some of our files in the top frame of a tab, one after the other.
 * @param paths from the extension's root; Firefox takes a relative one for the page's
 * @throws {InjectionError} where the browser does not let us
 */
export async function injectFiles(tabId: number, paths: readonly string[]): Promise<void> {
  const files = paths.map((path) => (path.startsWith('/') ? path : `/${path}`));
  await execute({ target: { tabId }, files, injectImmediately: true });
}

/**
 * Puts one of our style sheets into the top frame of a tab; doing it again changes nothing.
 * @param path from the extension's root
 * @param origin `USER` is above the page's own; Chromium paints no `::highlight` of such a sheet
 * @throws {InjectionError} where the browser does not let us
 */
export async function injectStyle(
  tabId: number,
  path: string,
  origin: 'USER' | 'AUTHOR',
): Promise<void> {
  const sheet = { target: { tabId }, files: [path], origin };
  // Not removed first: a page would flash.
  await browser.scripting.insertCSS(sheet).catch(refuse);
}

/** Scripts and a style sheet of ours that run by themselves on the pages that match. */
export interface RunsByItself {
  id: string;
  /** Run one after the other. */
  scripts: string[];
  style: string;
  matches: string[];
  excludeMatches: string[];
}

/** Where the script registered under `id` runs by itself; nowhere where there is none. */
export async function matchesOf(id: string): Promise<string[]> {
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  return known?.matches ?? [];
}

const sameList = (one: readonly string[] = [], other: readonly string[] = []): boolean =>
  [...one].sort().join(' ') === [...other].sort().join(' ');

/**
 * Registers it until the extension is updated; without `matches` it no longer runs. The background
 * asks for it each time it starts: what is registered so already is left alone.
 */
export async function runByItself(wanted: RunsByItself): Promise<void> {
  const { id, scripts, style, matches, excludeMatches } = wanted;
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  const isSame =
    known && sameList(known.matches, matches) && sameList(known.excludeMatches, excludeMatches);
  if (isSame) return;
  if (matches.length === 0) {
    if (known) await browser.scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  const runs = { id, js: scripts, css: [style], matches, excludeMatches };
  // Never taken away first: a page that opens in between would be left as it is.
  if (known) await browser.scripting.updateContentScripts([runs]);
  else
    await browser.scripting.registerContentScripts([
      { ...runs, runAt: 'document_end', persistAcrossSessions: true },
    ]);
}

/**
 * Calls a function in the top frame of a tab, in the world of our content scripts, and gives what
 * it returns. Arguments and result are copied; the function sees nothing of the module it stands in.
 * @throws {InjectionError} where the browser does not let us, or the function threw
 */
export async function callInPage<Args extends unknown[], Value>(
  tabId: number,
  call: (...args: Args) => Value,
  ...args: Args
): Promise<Awaited<Value>> {
  const func = call as (...args: unknown[]) => unknown;
  return (await execute({
    target: { tabId },
    func,
    args,
    injectImmediately: true,
  })) as Awaited<Value>;
}

/**
 * Makes Back lead to the page in a tab after the tab is sent elsewhere. Chromium passes over pages
 * on which nobody clicked or pressed a key; a script that is run in the course of a click or a key
 * press of ours counts as one. Call it before anything is awaited.
 */
export async function keepInHistory(tabId: number): Promise<void> {
  const func = () => undefined;
  // Where no script may run, there is nothing to come back to that we opened.
  await execute({ target: { tabId }, func, injectImmediately: true }).catch(() => undefined);
}

async function execute(injection: Scripting.ScriptInjection): Promise<unknown> {
  const [frame] = await browser.scripting.executeScript(injection).catch(refuse);
  // Firefox reports a failed injection inside the result, Chromium rejects.
  if (!frame || frame.error) refuse(frame?.error ?? 'there is no frame');
  return frame?.result;
}

function refuse(reason: unknown): never {
  throw new InjectionError(reason instanceof Error ? reason.message : messageOf(reason));
}

const messageOf = (reason: unknown): string =>
  typeof reason === 'object' && reason !== null && 'message' in reason
    ? String(reason.message)
    : String(reason);
