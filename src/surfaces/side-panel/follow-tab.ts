import { activeTab, onActiveTabChanged, type Tab } from '../../browser/tabs.ts';

/** Shows what a tab holds; `again`: what was shown a moment ago may be there whole by now. */
type Show = (tab: Tab, options: { again: boolean }) => void;

/**
 * After an address has changed without a load, sites fill in the new page when they have it; these
 * are the moments, in milliseconds, at which to look once more.
 */
const LATER = [800, 2500];

/**
 * Calls `show` with the active tab of this window now and whenever it changes, and again a little
 * later for what arrives late. Stops with `signal`.
 */
export async function followTab(show: Show, signal: AbortSignal): Promise<void> {
  let timers: ReturnType<typeof setTimeout>[] = [];
  const forget = () => {
    for (const timer of timers) clearTimeout(timer);
    timers = [];
  };
  const changed = (tab: Tab) => {
    forget();
    show(tab, { again: false });
    timers = LATER.map((delay) => setTimeout(() => show(tab, { again: true }), delay));
  };
  onActiveTabChanged(changed, signal);
  signal.addEventListener('abort', forget, { once: true });
  const tab = await activeTab();
  if (tab && !signal.aborted) show(tab, { again: false });
}
