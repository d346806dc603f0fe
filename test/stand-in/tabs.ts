import './extension.ts';

/**
 * Stands in for the tabs of a browser and what is done to them, where tests run in Node. Import it
 * before what is tested: the browser is looked for when a module is loaded.
 */
export interface StandInTab {
  id: number;
  url: string;
  incognito: boolean;
  /** Whether it is out of memory. */
  discarded: boolean;
  /** Whether it is of the kind that no extension may touch. */
  isClosed: boolean;
}

/** The tabs there are. */
export const tabs: StandInTab[] = [];

/** Opens a tab; gives its id. */
export function openTabAt(url: string, more: Partial<StandInTab> = {}): number {
  const id = tabs.length + 1;
  tabs.push({ id, url, incognito: false, discarded: false, isClosed: false, ...more });
  return id;
}

interface Registered {
  id: string;
  matches: string[];
  excludeMatches: string[];
}

/** Scripts that run by themselves, by id. */
export const registered = new Map<string, Registered>();

/** How often that was changed. */
export const registrations = { times: 0 };

/** What was run in tabs, in order: a file, or the name and the arguments of what was called. */
export const ran: { tabId: number; what: unknown }[] = [];

/** What a call in a tab gives, for tests to change: null where what is called is not there. */
export const called: { result: unknown } = { result: null };

/** What toolbar buttons show. */
export const buttons = new Map<number, Record<string, unknown>>();

async function update(tabId: number, { url }: { url: string }) {
  const tab = tabs.find(({ id }) => id === tabId);
  if (!tab) throw new Error(`No tab with id: ${tabId}.`);
  tab.url = url;
}

/** Back to a browser without tabs. */
export function resetTabs(): void {
  tabs.length = 0;
  registered.clear();
  registrations.times = 0;
  ran.length = 0;
  called.result = null;
  buttons.clear();
}

/** As the browsers read match patterns; ports count for nothing. */
function isMatch(pattern: string, url: string): boolean {
  const [, scheme = '', host = '', path = ''] = /^([^:]+):\/\/([^/]*)(\/.*)$/.exec(pattern) ?? [];
  const { protocol, hostname, pathname } = new URL(url);
  const isScheme = scheme === '*' ? /^https?:$/.test(protocol) : protocol === `${scheme}:`;
  const isHost =
    host === '*' ||
    host === hostname ||
    (host.startsWith('*.') && `.${hostname}`.endsWith(host.slice(1)));
  return isScheme && isHost && (path === '/*' || path === pathname);
}

interface Query {
  url?: string[];
  discarded?: boolean;
}

const shown = (tab: StandInTab) => ({ ...tab, windowId: 1, status: 'complete' });

const query = async ({ url, discarded }: Query) =>
  tabs
    .filter(
      (tab) =>
        (!url || url.some((pattern) => isMatch(pattern, tab.url))) &&
        (discarded === undefined || tab.discarded === discarded),
    )
    .map(shown);

async function get(tabId: number) {
  const tab = tabs.find(({ id }) => id === tabId);
  if (!tab) throw new Error(`No tab with id: ${tabId}.`);
  return shown(tab);
}

interface Injection {
  target: { tabId: number };
  files?: string[];
  args?: unknown[];
}

async function executeScript({ target: { tabId }, files, args }: Injection) {
  const { isClosed } = await get(tabId);
  if (isClosed) throw new Error('The extensions gallery cannot be scripted.');
  ran.push({ tabId, what: files?.[0] ?? args?.slice(0, 3) });
  return [{ result: called.result }];
}

const set = (scripts: Registered[]) => {
  registrations.times++;
  for (const script of scripts) registered.set(script.id, script);
};

const scripting = {
  executeScript,
  insertCSS: async () => undefined,
  getRegisteredContentScripts: async ({ ids }: { ids: string[] }) =>
    ids.flatMap((id) => registered.get(id) ?? []),
  registerContentScripts: async (scripts: Registered[]) => set(scripts),
  updateContentScripts: async (scripts: Registered[]) => set(scripts),
  unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
    for (const id of ids) registered.delete(id);
  },
};

const show =
  (name: string) =>
  async ({ tabId, ...shown }: { tabId: number } & Record<string, unknown>) =>
    void buttons.set(tabId, { ...buttons.get(tabId), [name]: Object.values(shown)[0] });

const action = { setIcon: show('icon'), setTitle: show('title'), setBadgeText: show('badge') };

const { browser } = globalThis as unknown as { browser: { tabs: object } };
Object.assign(browser.tabs, { query, get, update });
Object.assign(browser, { scripting, action });
