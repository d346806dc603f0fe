import { onCommand } from '../../browser/commands.ts';
import { addPageMenu, onPageMenu } from '../../browser/context-menus.ts';
import { t } from '../../browser/i18n.ts';
import { onInstalled } from '../../browser/installed.ts';
import { runByItself } from '../../browser/scripting.ts';
import { openSidePanel } from '../../browser/side-panel.ts';
import { findTab } from '../../browser/tabs.ts';
import { answer } from '../../messages/answer.ts';
import { broadcast } from '../../messages/broadcast.ts';
import { openIdb } from '../../store/open-idb.ts';
import { createStore } from '../../store/store.ts';
import { quietState, turnQuiet } from '../shared/quiet-tab.ts';
import { saveSelection } from '../shared/quote-tab.ts';
import { readerKey } from '../shared/reader-address.ts';
import { frameRequests } from './frame-requests.ts';
import { keepPicked } from './keep-picked.ts';
import { quietMirror } from './mirror-quiet.ts';
import { openReader } from './open-reader.ts';
import { pageRequests } from './page-requests.ts';
import { quietRequests } from './quiet-requests.ts';
import { readQuoted } from './read-quoted.ts';
import { storeRequests } from './requests.ts';
import { showDetection } from './show-detection.ts';
import { showFailure } from './show-failure.ts';
import { showQuiet } from './show-quiet.ts';
import { whereItRuns } from './where-quiet-runs.ts';
import { paintOn, wakeOn, wakeWhereQuoted } from './where-quotes-run.ts';

const MENU_READ = 'read-page';
const MENU_QUOTE = 'save-quote';
const store = createStore(openIdb);
const mirror = quietMirror(store, (copied) => runByItself(whereItRuns(copied)));
const quiet = quietRequests(store, mirror);

const kept = storeRequests(store, (site) => void paintOn([site]).then(() => wakeOn(site)));

answer({
  requests: {
    ...kept,
    ...quiet,
    'reader:open': ({ tabId, force }) => openReader(store, tabId, force),
  },
  frameRequests: frameRequests(store, kept),
  pageRequests: pageRequests(store, (site, tabId) => {
    void paintOn([site]);
    void readQuoted(store, tabId);
  }),
  reports: {
    'page:seen': async ({ article }, tabId) => {
      await showDetection(tabId, article);
      if (article) await wakeWhereQuoted(tabId);
    },
    'page:picked': (picked, tabId) => keepPicked(quiet['rule:put'], tabId, picked),
    'page:quiet': ({ links }, tabId) => showQuiet(store, tabId, links),
    'page:pointed': async ({ id }) => void broadcast('quote:pointed', { id }),
  },
});

onCommand((command, tab) => {
  if (!tab) return;
  if (command === 'open-reader') void readAsAsked(tab.id);
  if (command === 'quiet-page') void quietAsAsked(tab.id);
  if (command === 'save-quote') void saveAsAsked(tab.id);
  // Nothing may be awaited before this: the key press would be over.
  if (command === 'open-side-panel') void openSidePanel(tab.windowId);
});

/** One key hides, and gives the page back. */
async function quietAsAsked(tabId: number): Promise<void> {
  const state = await quietState(tabId);
  const turned = state.ok ? await turnQuiet(tabId, !state.value.on) : state;
  if (!turned.ok) await showFailure(tabId, turned.error);
}

/** Saves the words that are selected on the page itself. */
async function saveAsAsked(tabId: number): Promise<void> {
  // Our reader page does it itself.
  if (readerKey((await findTab(tabId))?.url ?? null)) return broadcast('quote:asked', {});
  const saved = await saveSelection(tabId);
  if (!saved.ok) await showFailure(tabId, saved.error);
}

// An update of the extension, or a new profile, has forgotten where it ran.
onInstalled(() => void store.quotedSites().then(paintOn));

// The last one may have been stopped between a write and its copy.
void mirror();
// A failure is told by the next thing that the reader wants to be kept.
void store.sweepRemoved().catch((thrown) => console.warn('sweep', thrown));

addPageMenu(MENU_READ, t('menuReadPage'), 'page');
addPageMenu(MENU_QUOTE, t('menuSaveQuote'), 'selection');
onPageMenu(MENU_QUOTE, (tabId) => void saveAsAsked(tabId));
onPageMenu(MENU_READ, (tabId) => void readAsAsked(tabId));

/** Somebody who asks for this page by key or menu wants it read, article or not. */
async function readAsAsked(tabId: number): Promise<void> {
  const opened = await openReader(store, tabId, true);
  if (!opened.ok) await showFailure(tabId, opened.error);
}
