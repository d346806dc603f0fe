import browser, { type Tabs } from 'webextension-polyfill';

/** What we know of a tab; `url` is null where the browser keeps it from extensions. */
export interface Tab {
  id: number;
  windowId: number;
  url: string | null;
  loading: boolean;
}

/** The active tab of the window this surface belongs to; null where there is none. */
export async function activeTab(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab ? known(tab) : null;
}

/** The tab of that id, or null where it has been closed. */
export const findTab = (tabId: number): Promise<Tab | null> =>
  browser.tabs.get(tabId).then(known, () => null);

/** Ids of the tabs that show a page of these match patterns. */
export async function tabsAt(patterns: string[]): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: patterns });
  return tabs.flatMap(({ id }) => id ?? []);
}

/** Ids of the tabs that show a page of these match patterns and are in memory. */
export async function loadedTabsAt(patterns: string[]): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: patterns, discarded: false });
  return tabs.flatMap(({ id }) => id ?? []);
}

/**
 * Opens a line to the content scripts of a tab, which they hear of, and of its end: when the page of
 * ours that opened it goes away, or calls what this gives.
 */
export function connectTo(tabId: number, name: string): () => void {
  const port = browser.tabs.connect(tabId, { name, frameId: 0 });
  // Where nobody listens, the browser wants to be asked why.
  port.onDisconnect.addListener(() => void browser.runtime.lastError);
  return () => port.disconnect();
}

/** Shows an address in a tab; Back leads to what it showed before. */
export async function showInTab(tabId: number, url: string): Promise<void> {
  await browser.tabs.update(tabId, { url });
}

/** Opens an address in a tab of its own, in front. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/**
 * Calls `listener` with the active tab of this window whenever another tab comes to the front, its
 * address changes (single-page navigation included) or it has loaded. Stops with `signal`.
 */
export function onActiveTabChanged(listener: (tab: Tab) => void, signal: AbortSignal): void {
  const look = async () => {
    const tab = await activeTab();
    if (tab && !signal.aborted) listener(tab);
  };
  const updated = async (tabId: number, change: Tabs.OnUpdatedChangeInfoType) => {
    if (change.url === undefined && change.status !== 'complete') return;
    if ((await activeTab())?.id === tabId) await look();
  };
  listenUntil(signal, browser.tabs.onActivated, look);
  listenUntil(signal, browser.tabs.onUpdated, updated);
}

/**
 * Calls `listener` when a tab turns to another page, with a load or without (`isNew`), and again when
 * that has loaded. Stops with `signal`.
 */
export function onPageChanged(
  tabId: number,
  listener: (isNew: boolean) => void,
  signal: AbortSignal,
): void {
  const updated = (id: number, { url, status }: Tabs.OnUpdatedChangeInfoType) => {
    if (id !== tabId || (url === undefined && status === undefined)) return;
    listener(url !== undefined || status !== 'complete');
  };
  listenUntil(signal, browser.tabs.onUpdated, updated);
}

interface BrowserEvent<Listener> {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
}

function listenUntil<L>(signal: AbortSignal, event: BrowserEvent<L>, listener: L): void {
  if (signal.aborted) return;
  event.addListener(listener);
  signal.addEventListener('abort', () => event.removeListener(listener), { once: true });
}

function known(tab: Tabs.Tab): Tab | null {
  if (tab.id === undefined || tab.windowId === undefined) return null;
  return {
    id: tab.id,
    windowId: tab.windowId,
    url: tab.url || null,
    loading: tab.status === 'loading',
  };
}
