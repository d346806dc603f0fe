import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };

/**
 * Stands in for what a browser gives to an extension's pages, where tests run in a plain page: texts
 * out of the real `messages.json`, and messages carried as a browser does it. Import it first: the
 * polyfill looks for a browser when it is loaded.
 */
type Listener = (message: unknown, sender: object, answer: (reply: unknown) => void) => unknown;

const ROOT = 'chrome-extension://lectern/';
const listeners = new Set<Listener>();
const texts: Record<string, { message: string }> = messages;

/** The language the stand-in speaks to the reader in, for tests to change. */
export const browserLanguage = { tag: 'en-GB' };

function getMessage(key: string, values: string[] = []): string {
  const text = texts[key]?.message ?? '';
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

/** `storage.local`: values are copies, and every change is told to all who listen. */
const storage = {
  local: {
    get: async (key: string) => (local.has(key) ? { [key]: structuredClone(local.get(key)) } : {}),
    set: async (values: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(values)) {
        local.set(key, structuredClone(value));
        for (const listen of storageListeners) listen({ [key]: { newValue: value } }, 'local');
      }
    },
  },
  session: {
    get: async (key: string) =>
      session.has(key) ? { [key]: structuredClone(session.get(key)) } : {},
    set: async (values: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(values)) session.set(key, structuredClone(value));
    },
  },
  onChanged: {
    addListener: (listener: StorageListener) => storageListeners.add(listener),
    removeListener: (listener: StorageListener) => storageListeners.delete(listener),
  },
};

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
    sendMessage,
    openOptionsPage: async () => {
      optionsOpened.times += 1;
    },
    onMessage: {
      addListener: (listener: Listener) => listeners.add(listener),
      removeListener: (listener: Listener) => listeners.delete(listener),
    },
  },
  storage,
  tabs: {
    onActivated: event,
    onUpdated: event,
    get: async () => onlyTab,
    create: async ({ url }: { url: string }) => void tabsOpened.push(url),
  },
};

Object.assign(globalThis, { browser, chrome: browser });
