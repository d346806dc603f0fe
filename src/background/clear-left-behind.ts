import { InjectionError, injectFile } from '../browser/scripting.ts';
import { loadedTabsAt } from '../browser/tabs.ts';
import script from '../page/left-behind.iife.ts?script';

/**
 * After an update: takes out of every open page what scripts of the version before have left there.
 * Firefox ends them without asking; Chromium cuts them off, and they may not have noticed yet.
 */
export async function clearLeftBehind(): Promise<void> {
  const tabs = await loadedTabsAt(['http://*/*', 'https://*/*', 'file:///*']);
  await Promise.all(tabs.map(clear));
}

async function clear(tabId: number): Promise<void> {
  try {
    await injectFile(tabId, script);
  } catch (thrown) {
    // A page that no extension may touch has nothing of ours.
    if (!(thrown instanceof InjectionError)) throw thrown;
  }
}
