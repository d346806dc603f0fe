import { readSession, writeSession } from '../../browser/session-memory.ts';
import { findTab } from '../../browser/tabs.ts';
import type { Result } from '../../model/result.ts';
import { createQueue } from '../../store/queue.ts';
import { mayBeArticle } from '../../text/article-address.ts';
import { siteHost } from '../../text/site-host.ts';

/** What opening by itself asks of the rest. */
export interface OpensByItself {
  /** Sites, by host as in `siteHost`, that are always read in the reader. */
  sites(): Promise<readonly string[]>;
  /** Shows the article of a tab in the reader, if the tab is still at that address. */
  open(tabId: number, from: string): Promise<Result<unknown>>;
  /** Where, until the browser is closed, it is remembered what has been opened. */
  memory: string;
}

/** A page of a tab, as it is remembered. */
type Opened = [tabId: number, page: string];

/** Of how many pages it is remembered that they were opened. */
const MOST = 200;

/**
 * Gives a function that opens the article which a tab shows in the reader, where the reader wants
 * that of its site: once for a page of a tab, so that whoever goes back to the page stays there.
 * A front page is never opened, whatever the detector thinks of it.
 */
export function opensByItself({ sites, open, memory }: OpensByItself) {
  const queue = createQueue();
  return (tabId: number): Promise<void> =>
    queue(async () => {
      const url = (await findTab(tabId))?.url;
      if (!url || !mayBeArticle(url) || !(await sites()).includes(siteHost(new URL(url)))) return;
      const page = url.replace(/#.*/, '');
      const opened = ((await readSession(memory)) as Opened[] | undefined) ?? [];
      if (opened.some(([tab, other]) => tab === tabId && other === page)) return;
      // Before it is opened: the way back must not lead here again.
      await writeSession(memory, [[tabId, page], ...opened].slice(0, MOST));
      await open(tabId, url);
    });
}
