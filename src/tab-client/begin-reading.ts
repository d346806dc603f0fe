import { activeTab, type Tab } from '../browser/tabs.ts';
import type { ReadOptions } from '../messages/page-kit.ts';
import type { Reading } from '../model/article.ts';
import type { Result } from '../model/result.ts';
import { readShown, readTab } from './read-tab.ts';

/** What the tab in front shows, being read; and a way to read it that gives that first. */
export interface BegunReading {
  tab: Tab | null;
  /** As `readTab`; the first who asks for that tab is given what was asked before there was a view. */
  read(tabId: number, options: ReadOptions): Promise<Result<Reading>>;
}

/** Lets the tab in front be read before somebody asks for it. */
export async function beginReading(): Promise<BegunReading> {
  const tab = await activeTab();
  let begun = tab && readShown(tab, { force: false });
  const read = (tabId: number, options: ReadOptions) => {
    const first = tabId === tab?.id && !options.force && !options.other ? begun : null;
    begun = null;
    return first ?? readTab(tabId, options);
  };
  return { tab, read };
}
