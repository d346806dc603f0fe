import { onBrowserStart, onInstalled } from '../browser/beginnings.ts';
import { onCommand } from '../browser/commands.ts';
import { addPageMenu, onPageMenu } from '../browser/context-menus.ts';
import { t } from '../browser/i18n.ts';
import { askUnseen, closeUnseen } from '../browser/offscreen/unseen-page.ts';
import { isAnyPrivate, isPrivateHere, isPrivateTab, isSplit } from '../browser/private-windows.ts';
import { runByItself } from '../browser/scripting.ts';
import { openSidePanel } from '../browser/side-panel.ts';
import { stayAwake } from '../browser/stay-awake.ts';
import { findTab } from '../browser/tabs.ts';
import { answer } from '../messages/answer.ts';
import { broadcast } from '../messages/broadcast.ts';
import type { Handlers } from '../messages/route.ts';
import type { Result } from '../model/result.ts';
import { dropPictures } from '../pictures/kept/kept-pictures.ts';
import { openIdb } from '../store/database/open-idb.ts';
import { openLibrary } from '../store/library.ts';
import { openFolderProgress } from '../store/local/folder-progress.ts';
import { openPicturesLeft } from '../store/local/pictures-left.ts';
import { createStore, type Store } from '../store/store.ts';
import { hidingState, setHiding } from '../tab-client/hiding-tab.ts';
import { saveSelection } from '../tab-client/quote-tab.ts';
import { readerKey } from '../tab-client/reader-address.ts';
import { clearLeftBehind } from './clear-left-behind.ts';
import { outRequests, tellOfFolder } from './folder/folder-handlers.ts';
import { folderLayout } from './folder/folder-layout.ts';
import { createFolderKeeper } from './folder/keep-folder.ts';
import { forgetWithLastWindow } from './forget-with-last-window.ts';
import { frameRequests } from './frame-handlers.ts';
import { hidingRequests } from './hiding-handlers.ts';
import { keepPicked } from './keep-picked.ts';
import { hidingMirror } from './mirror-hiding.ts';
import { onceADay } from './once-a-day.ts';
import { openReader } from './open-reader.ts';
import { pageRequests } from './page-handlers.ts';
import { createPictureKeeper } from './pictures/keep-pictures.ts';
import { createPrivateStore } from './private-store.ts';
import { readQuoted } from './read-quoted.ts';
import { opensByItself } from './reading/open-by-itself.ts';
import { readerSites, readingRequests, shareReading } from './reading/reading-handlers.ts';
import { leavesCopy, takesCopy } from './reading/shared-choices.ts';
import { showDetection } from './show-detection.ts';
import { showFailure } from './show-failure.ts';
import { showHiding } from './show-hiding.ts';
import { sayHidden } from './showing/say-hidden.ts';
import { showWelcome } from './showing/show-welcome.ts';
import { storeRequests } from './store-handlers.ts';
import { type Telling, tellEverywhere, tellInPrivate } from './tell-of-quotes.ts';
import { whereItRuns } from './where-hiding-runs.ts';
import {
  followQuotes,
  paintOn,
  paintWhereQuoted,
  wakeIfQuoted,
  wakeInPrivate,
  wakeOn,
  wakeWhereQuoted,
} from './where-quotes-run.ts';

const MENU_READ = 'read-page';
const MENU_QUOTE = 'save-quote';
const store = createStore(openIdb, {
  gone: dropPictures,
  // Not awaited: the copy is there, and words come before pictures.
  came: (key) => {
    void pictures.wake([key]);
    folder.wake();
  },
});
const mirror = hidingMirror(store, (copied) => runByItself(whereItRuns(copied)));
const hiding = hidingRequests(store, mirror);
const privateStore = createPrivateStore();
const privateHiding = hidingRequests(privateStore, async () => true);

const folder = createFolderKeeper({
  library: openLibrary(openIdb),
  progress: openFolderProgress(openIdb),
  layout: () => folderLayout(store),
  clean: askUnseen,
  cleaned: closeUnseen,
  tell: tellOfFolder,
});

const pictures = createPictureKeeper({
  library: openLibrary(openIdb),
  left: openPicturesLeft(openIdb),
  settings: store.pictureSettings,
  tell: (keys) => tellEverywhere.changed(keys),
  awake: stayAwake,
});

/** How quotes are painted holds in private windows, too, which have it from the mirror. */
const tell: Telling = {
  ...tellEverywhere,
  changed: (keys) => {
    tellEverywhere.changed(keys);
    folder.wake();
  },
  settings: () => void mirror().then(() => tellEverywhere.settings()),
  brought: () => void shareReading(store, leavesCopy).then(tellEverywhere.brought),
};

const storeOf = async (tabId: number) => ((await isPrivateTab(tabId)) ? privateStore : store);
const shared = {
  'reader:open': ({ tabId, ...options }: { tabId: number; force: boolean; other?: boolean }) =>
    readerOpened(tabId, options),
};
const opened = (tabId: number, from: string) => readerOpened(tabId, { force: false, from });
const openWhereWanted = opensByItself({
  // Asked with every article that is seen: the store need not be opened for it.
  sites: takesCopy.sites.read,
  open: opened,
  memory: 'opened-by-itself',
});
/** What is remembered so goes with the last private window: see `private-session-values.ts`. */
const openInPrivate = opensByItself({
  sites: () => readerSites(privateStore, takesCopy),
  open: opened,
  memory: 'private opened-by-itself',
});
const pointed = async ({ id }: { id: string }) => void broadcast('quote:pointed', { id });

const kept = followQuotes(
  storeRequests(store, (site) => void paintOn([site]).then(() => wakeOn(site)), tell),
  store,
);
const keptInPrivate = storeRequests(
  privateStore,
  (site) => void wakeInPrivate(site),
  tellInPrivate,
);

const normal: Handlers = {
  requests: {
    ...kept,
    ...hiding,
    ...readingRequests(store, leavesCopy),
    ...outRequests(store, folder),
    ...shared,
  },
  frameRequests: frameRequests(store, kept),
  pageRequests: followQuotes(
    pageRequests(
      store,
      (site, tabId) => {
        void paintOn([site]);
        void readQuoted(store, tabId);
      },
      tell,
    ),
    store,
  ),
  reports: {
    'page:seen': async ({ article }, tabId) => {
      await showDetection(tabId, article);
      if (article) await wakeWhereQuoted(tabId);
      if (article) await openWhereWanted(tabId);
    },
    'page:picked': async (picked, tabId) => {
      const put = await keepPicked(hiding['rule:put'], tabId, picked);
      if (put && !put.ok) await showFailure(tabId, put.error);
    },
    'page:hiding': ({ links }, tabId) => showHiding(store, tabId, links),
    'page:pointed': pointed,
  },
};

/** Of private windows nothing may come to a disk: no news there, no site where something runs. */
const inPrivate: Handlers = {
  requests: {
    ...keptInPrivate,
    ...privateHiding,
    ...readingRequests(privateStore, takesCopy),
    ...outRequests(privateStore, null),
    ...shared,
  },
  frameRequests: frameRequests(privateStore, keptInPrivate),
  pageRequests: pageRequests(
    privateStore,
    (_, tabId) => void readQuoted(privateStore, tabId),
    tellInPrivate,
  ),
  reports: {
    'page:seen': async ({ article }, tabId) => {
      await showDetection(tabId, article);
      await wakeIfQuoted(tabId, privateStore.quotedSites());
      if (article) await openInPrivate(tabId);
    },
    'page:picked': async (picked, tabId) => {
      const put = await keepPicked(privateHiding['rule:put'], tabId, picked);
      if (put && !put.ok) await showFailure(tabId, put.error);
    },
    'page:hiding': ({ links }, tabId) => showHiding(privateStore, tabId, links),
    'page:pointed': pointed,
  },
};

answer(normal, inPrivate);

onCommand((command, tab) => {
  if (!tab) return;
  if (command === 'open-reader') void readAsAsked(tab.id);
  if (command === 'quiet-page') void hideAsAsked(tab.id);
  if (command === 'save-quote') void saveAsAsked(tab.id);
  // Nothing may be awaited before this: the key press would be over.
  if (command === 'open-side-panel')
    openSidePanel(tab.windowId).catch((thrown) => console.warn(command, thrown));
});

/** One key hides, and gives the page back. */
async function hideAsAsked(tabId: number): Promise<void> {
  const state = await hidingState(tabId);
  const turned = state.ok ? await setHiding(tabId, !state.value.on) : state;
  if (!turned.ok) await showFailure(tabId, turned.error);
  else await sayHidden(tabId, turned.value).catch((thrown) => console.warn('line', thrown));
}

/** Saves the words that are selected on the page itself. */
async function saveAsAsked(tabId: number): Promise<void> {
  // Our reader page does it itself.
  if (readerKey((await findTab(tabId))?.url ?? null)) return broadcast('quote:asked', {});
  const saved = await saveSelection(tabId);
  if (!saved.ok) await showFailure(tabId, saved.error);
}

// A background of private windows alone has nothing that outlives them.
if (!isPrivateHere()) {
  // An update of the extension, or a new profile, has forgotten where it ran.
  onInstalled((isNew) => {
    if (isNew) void showWelcome();
    void paintWhereQuoted(store.quotedSites);
    void clearLeftBehind();
  });
  // A background that was stopped after a write may not have got to where the kit runs.
  onBrowserStart(() => void paintWhereQuoted(store.quotedSites));
  // The last one may have been stopped between a write and its copy, in a page or in a file.
  void mirror();
  folder.wake();
  // A failure is told by the next thing that the reader wants to be kept.
  void store.sweepRemoved().catch((thrown) => console.warn('sweep', thrown));
  void store.sweepCopies().catch((thrown) => console.warn('sweep', thrown));
  void pictures.begin();
  void onceADay('left-over swept', async () => {
    await store.sweepStaged();
    await pictures.sweep();
  }).catch((thrown) => console.warn('sweep', thrown));
}
if (!isSplit()) {
  forgetWithLastWindow();
  void isAnyPrivate().then((isOne) => (isOne ? migrated(privateStore) : undefined));
}
void migrated(store);

/** Until that is done, all is read where it stood. */
async function migrated(one: Store): Promise<void> {
  await one.migrate().catch((thrown: unknown) => console.warn('migration', thrown));
  const isFinished = await one.finishBringing().catch((thrown: unknown) => {
    console.warn('import', thrown);
    return false;
  });
  if (isFinished && one === store) await mirror();
}

addPageMenu(MENU_READ, t('menuReadPage'), 'page');
addPageMenu(MENU_QUOTE, t('menuSaveQuote'), 'selection');
onPageMenu(MENU_QUOTE, (tabId) => void saveAsAsked(tabId));
onPageMenu(MENU_READ, (tabId) => void readAsAsked(tabId));

function readerOpened(
  tabId: number,
  options: { force: boolean; other?: boolean; from?: string },
): Promise<Result<{ key: string }>> {
  return openReader(storeOf, tabId, options);
}

/** Somebody who asks for this page by key or menu wants it read, article or not. */
async function readAsAsked(tabId: number): Promise<void> {
  const opened = await readerOpened(tabId, { force: true });
  if (!opened.ok) await showFailure(tabId, opened.error);
}
