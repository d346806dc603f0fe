import { injectFile, whereInjectable } from '../browser/scripting.ts';
import { loadedTabsAt } from '../browser/tabs.ts';
import script from '../page/left-behind.iife.ts?script';

/**
 * After an update: takes out of every open page what scripts of the version before have left there.
 * Firefox ends them without asking; Chromium cuts them off, and they may not have noticed yet.
 */
export async function clearLeftBehind(): Promise<void> {
  const tabs = await loadedTabsAt(['http://*/*', 'https://*/*', 'file:///*']);
  // A page that no extension may touch has nothing of ours.
  await Promise.all(tabs.map((tabId) => whereInjectable(() => injectFile(tabId, script))));
}
