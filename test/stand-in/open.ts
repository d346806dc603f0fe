import { onTestFinished } from 'vitest';
import type { Tab } from '../../src/browser/tabs.ts';
import type { Reading } from '../../src/model/article.ts';
import { succeed } from '../../src/model/result.ts';
import { OpenArticle } from '../../src/ui/article/open-article.ts';
import { type ReadTab, TabReading, type UntilLoaded } from '../../src/ui/article/tab-reading.ts';

/** Opens a reading as a surface does, until the test is over. */
export function open(reading: Reading): OpenArticle {
  const article = new OpenArticle(reading);
  onTestFinished(() => article.close());
  return article;
}

/** A tab that shows what stands at an address. */
export const tabAt = (url: string, id = 1): Tab => ({ id, windowId: 1, url, loading: false });

/** No page says when it has loaded. */
const neverSaid: UntilLoaded = () => Promise.reject(new Error('There is no page.'));

/** A surface's view on its tab, until the test is over. */
export function follow(readTab: ReadTab, untilLoaded = neverSaid): TabReading {
  const reading = new TabReading(readTab, untilLoaded);
  onTestFinished(() => reading.close());
  return reading;
}

/** The same for a tab that shows one article. */
export async function followOne(reading: Reading): Promise<TabReading> {
  const following = follow(async () => succeed(reading));
  await following.show(tabAt(reading.article.url));
  return following;
}
