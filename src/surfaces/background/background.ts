import { onCommand } from '../../browser/commands.ts';
import { addPageMenu, onPageMenu } from '../../browser/context-menus.ts';
import { t } from '../../browser/i18n.ts';
import { runByItself } from '../../browser/scripting.ts';
import { openSidePanel } from '../../browser/side-panel.ts';
import { answer } from '../../messages/answer.ts';
import { openIdb } from '../../store/open-idb.ts';
import { createStore } from '../../store/store.ts';
import { quietState, turnQuiet } from '../shared/quiet-tab.ts';
import { keepPicked } from './keep-picked.ts';
import { quietMirror } from './mirror-quiet.ts';
import { openReader } from './open-reader.ts';
import { quietRequests } from './quiet-requests.ts';
import { storeRequests } from './requests.ts';
import { showDetection } from './show-detection.ts';
import { showFailure } from './show-failure.ts';
import { showQuiet } from './show-quiet.ts';
import { whereItRuns } from './where-quiet-runs.ts';

const MENU_READ = 'read-page';
const store = createStore(openIdb);
const mirror = quietMirror(store, (copied) => runByItself(whereItRuns(copied)));
const quiet = quietRequests(store, mirror);

answer(
  {
    ...storeRequests(store),
    ...quiet,
    'reader:open': ({ tabId, force }) => openReader(store, tabId, force),
  },
  {
    'page:seen': ({ article }, tabId) => showDetection(tabId, article),
    'page:picked': (picked, tabId) => keepPicked(quiet['rule:put'], tabId, picked),
    'page:quiet': ({ links }, tabId) => showQuiet(store, tabId, links),
  },
);

onCommand((command, tab) => {
  if (!tab) return;
  if (command === 'open-reader') void readAsAsked(tab.id);
  if (command === 'quiet-page') void quietAsAsked(tab.id);
  // Nothing may be awaited before this: the key press would be over.
  if (command === 'open-side-panel') void openSidePanel(tab.windowId);
});

/** One key hides, and gives the page back. */
async function quietAsAsked(tabId: number): Promise<void> {
  const state = await quietState(tabId);
  const turned = state.ok ? await turnQuiet(tabId, !state.value.on) : state;
  if (!turned.ok) await showFailure(tabId, turned.error);
}

// The last one may have been stopped between a write and its copy.
void mirror();
// A failure is told by the next thing that the reader wants to be kept.
void store.sweepRemoved().catch((thrown) => console.warn('sweep', thrown));

addPageMenu(MENU_READ, t('menuReadPage'));
onPageMenu(MENU_READ, (tabId) => void readAsAsked(tabId));

/** Somebody who asks for this page by key or menu wants it read, article or not. */
async function readAsAsked(tabId: number): Promise<void> {
  const opened = await openReader(store, tabId, true);
  if (!opened.ok) await showFailure(tabId, opened.error);
}
