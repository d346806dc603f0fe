import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { scripting } from './registered-scripts.ts';

/**
 * Stands in for what a browser gives to an extension's pages, where tests run in a plain page: texts
 * out of the real `messages.json`, and messages carried as a browser does it. Import it first: the
 * polyfill looks for a browser when it is loaded.
 */
type Listener = (message: unknown, sender: object, answer: (reply: unknown) => void) => unknown;

const ROOT = 'chrome-extension://lectern/';
const listeners = new Set<Listener>();
type Texts = Record<string, { message: string }>;

/** The language the stand-in speaks to the reader in, and its texts, for tests to change. */
export const browserLanguage: { tag: string; texts: Texts } = { tag: 'en-GB', texts: messages };

function getMessage(key: string, values: string[] = []): string {
  // What a language lacks, a browser takes from the default one.
  const text = (browserLanguage.texts[key] ?? (messages as Texts)[key])?.message ?? '';
  return text.replace(/\$([1-9])/g, (_, at: string) => values[Number(at) - 1] ?? '');
}

/** What the browser says of whom a message is from; a test may speak as the content script of a tab. */
export const speaker: { current: object } = {
  current: { id: 'lectern', url: `${ROOT}page.html` },
};

/** The one tab there is, for tests to change. */
export const onlyTab = { id: 7, windowId: 1, url: 'https://paper.example/', status: 'complete' };

/** Resolves with the first answer; rejects where nobody listens. */
function sendMessage(message: unknown): Promise<unknown> {
  const sender = speaker.current;
  return new Promise((resolve, reject) => {
    const reply = (answer: unknown) => resolve(structuredClone(answer));
    const heard = [...listeners].map((listen) => listen(structuredClone(message), sender, reply));
    if (!heard.includes(true)) reject(new Error('Receiving end does not exist.'));
  });
}

type StorageListener = (changes: Record<string, { newValue: unknown }>, area: string) => unknown;
const storageListeners = new Set<StorageListener>();
const local = new Map<string, unknown>();
const session = new Map<string, unknown>();

/** The windows there are, for tests to change. */
export const openWindows: { incognito: boolean }[] = [{ incognito: false }];

const windowListeners = new Set<() => void>();

/** Closes the last window that was opened, and tells whoever listens. */
export function closeWindow(): void {
  openWindows.pop();
  for (const listen of windowListeners) listen();
}

/** `storage.local`: values are copies, and every change is told to all who listen. */
const storage = {
  local: {
    get: async (asked: string | string[] | null) => {
      const keys = asked === null ? [...local.keys()] : [asked].flat();
      const there = keys.filter((key) => local.has(key));
      return Object.fromEntries(there.map((key) => [key, structuredClone(local.get(key))]));
    },
    remove: async (keys: string[]) => {
      for (const key of keys)
        if (local.delete(key))
          for (const listen of storageListeners)
            listen({ [key]: { newValue: undefined } }, 'local');
    },
    set: async (values: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(values)) {
        local.set(key, structuredClone(value));
        for (const listen of storageListeners) listen({ [key]: { newValue: value } }, 'local');
      }
    },
  },
  session: {
    get: async (keys: string | string[] | null) => {
      const asked = typeof keys === 'string' ? [keys] : keys;
      return structuredClone(
        Object.fromEntries([...session].filter(([key]) => asked === null || asked.includes(key))),
      );
    },
    set: async (values: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(structuredClone(values))) session.set(key, value);
    },
    remove: async (keys: string[]) => {
      for (const key of keys) session.delete(key);
    },
  },
  onChanged: {
    addListener: (listener: StorageListener) => storageListeners.add(listener),
    removeListener: (listener: StorageListener) => storageListeners.delete(listener),
  },
};

/** What the manifest says of private windows, for tests to change. */
export const manifest: { incognito: 'spanning' | 'split' } = { incognito: 'spanning' };

/** How often the options page has been opened. */
export const optionsOpened = { times: 0 };

/** Addresses that were opened in tabs of their own. */
export const tabsOpened: string[] = [];

const event = { addListener: () => undefined, removeListener: () => undefined };

const browser = {
  i18n: { getMessage, getUILanguage: () => browserLanguage.tag },
  runtime: {
    id: 'lectern',
    getURL: (path: string) => ROOT + path,
    getManifest: () => manifest,
    sendMessage,
    openOptionsPage: async () => {
      optionsOpened.times += 1;
    },
    onConnect: event,
    onMessage: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  },
  extension: { isAllowedFileSchemeAccess: async () => false },
  sidePanel: { open: async () => undefined },
  scripting,
  storage,
  windows: {
    getAll: async () => openWindows,
    onRemoved: { addListener: (listener: () => void) => windowListeners.add(listener) },
  },
  tabs: {
    onActivated: event,
    onUpdated: event,
    get: async () => onlyTab,
    query: async () => [],
    connect: () => ({ onDisconnect: event, disconnect: () => undefined }),
    create: async ({ url }: { url: string }) => void tabsOpened.push(url),
  },
};

Object.assign(globalThis, { browser, chrome: browser });
