import { activeTab, onActiveTabChanged, type Tab } from '../../browser/tabs.ts';

/**
 * After an address has changed without a load, sites fill in the new page when they have it; these
 * are the moments, in milliseconds, at which to look once more.
 */
const LATER = [800, 2500];

/**
 * Calls `show` with the active tab of this window now and whenever it changes, and again a little
 * later for what arrives late. Stops with `signal`.
 */
export async function followTab(show: (tab: Tab) => void, signal: AbortSignal): Promise<void> {
  let timers: ReturnType<typeof setTimeout>[] = [];
  const forget = () => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  };
  const changed = (tab: Tab) => {
    forget();
    show(tab);
    timers = LATER.map((delay) => setTimeout(() => show(tab), delay));
  };
  onActiveTabChanged(changed, signal);
  signal.addEventListener('abort', forget, { once: true });
  const tab = await activeTab();
  if (tab && !signal.aborted) show(tab);
}
