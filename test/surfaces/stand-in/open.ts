import { onTestFinished } from 'vitest';
import type { Reading } from '../../../src/article/article.ts';
import type { Tab } from '../../../src/browser/tabs.ts';
import { succeed } from '../../../src/messages/result.ts';
import { OpenArticle } from '../../../src/surfaces/shared/open-article.ts';
import { type ReadTab, TabReading } from '../../../src/surfaces/shared/tab-reading.ts';

/** Opens a reading as a surface does, until the test is over. */
export function open(reading: Reading): OpenArticle {
  const article = new OpenArticle(reading);
  onTestFinished(() => article.close());
  return article;
}

/** A tab that shows what stands at an address. */
export const tabAt = (url: string, id = 1): Tab => ({ id, windowId: 1, url, loading: false });

/** A surface's view on its tab, until the test is over. */
export function follow(readTab: ReadTab): TabReading {
  const reading = new TabReading(readTab);
  onTestFinished(() => reading.close());
  return reading;
}

/** The same for a tab that shows one article. */
export async function followOne(reading: Reading): Promise<TabReading> {
  const following = follow(async () => succeed(reading));
  await following.show(tabAt(reading.article.url));
  return following;
}
