import './extension.ts';
import { outRequests, tellOfFolder } from '../../src/background/folder/folder-handlers.ts';
import { folderLayout } from '../../src/background/folder/folder-layout.ts';
import { createFolderKeeper } from '../../src/background/folder/keep-folder.ts';
import { frameRequests } from '../../src/background/frame-handlers.ts';
import { hidingRequests } from '../../src/background/hiding-handlers.ts';
import { hidingMirror } from '../../src/background/mirror-hiding.ts';
import { pageRequests } from '../../src/background/page-handlers.ts';
import { readingRequests } from '../../src/background/reading/reading-handlers.ts';
import { storeRequests } from '../../src/background/store-handlers.ts';
import { chosenFolder } from '../../src/browser/markdown-folder.ts';
import { answer } from '../../src/messages/answer.ts';
import { NO_CHOICES } from '../../src/model/reading-settings.ts';
import { succeed } from '../../src/model/result.ts';
import { openIdb } from '../../src/store/database/open-idb.ts';
import { openLibrary } from '../../src/store/library.ts';
import { openFolderProgress } from '../../src/store/local/folder-progress.ts';
import { createStore, type Store } from '../../src/store/store.ts';

/** The store the background writes to: the real one, in a database of this run. */
const run = crypto.randomUUID();
export const openOfThisRun = (name: string): PouchDB.Database => openIdb(`${run}-${name}`);
export const store: Store = createStore(openOfThisRun);

/** What has been asked of the background that a page without tabs cannot do. */
export const opened: { tabId: number; force: boolean }[] = [];

/** Puts other ways in place of the store's own; call what it gives to take them away. */
export function breakStore(broken: Partial<Store>): () => void {
  Object.assign(reached, broken);
  return () => Object.assign(reached, store);
}

const reached: Store = { ...store };
const through = (name: keyof Store) =>
  ((...args: unknown[]) => (reached[name] as (...all: unknown[]) => unknown)(...args)) as never;
const names = Object.keys(store) as (keyof Store)[];
const behind = Object.fromEntries(names.map((name) => [name, through(name)])) as unknown as Store;

/** Whether the folder of Markdown, where one was chosen, may be written. */
export const folderLeave = { isGiven: true };
const keeper = createFolderKeeper({
  library: openLibrary(openOfThisRun),
  progress: openFolderProgress(openOfThisRun),
  layout: () => folderLayout(store),
  clean: async ({ content }) => `Clean: ${content}`,
  tell: tellOfFolder,
  folder: chosenFolder,
  granted: async () => folderLeave.isGiven,
});

const requests = storeRequests(behind);
const nothing = <Value>(none: Value) => ({
  read: async () => none,
  write: async () => undefined,
});
/** Nobody else has to hear of this store. */
const alone = { choices: nothing(NO_CHOICES), sites: nothing<string[]>([]) };

answer({
  requests: {
    ...requests,
    ...hidingRequests(behind, hidingMirror(behind)),
    ...readingRequests(behind, alone),
    ...outRequests(behind, keeper),
    'reader:open': async (request) => {
      opened.push(request);
      return succeed({ key: 'opened' });
    },
  },
  frameRequests: frameRequests(behind, requests),
  // The browser carries these from tabs alone; here they come from a page of our own.
  pageRequests: pageRequests(behind, () => undefined),
  reports: {
    'page:seen': async () => undefined,
    'page:hiding': async () => undefined,
    'page:picked': async () => undefined,
    'page:pointed': async () => undefined,
  },
});
