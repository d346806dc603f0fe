import { describe } from '../../src/annotations/describe.ts';
import type { Reading } from '../../src/model/article.ts';
import { sanitise } from '../../src/ui/article/sanitise.ts';
import { store } from './background.ts';
import { rangeOf } from './select-words.ts';

/** Keeps words of a reading as quotes, as if it had been done before; gives their ids. */
export async function keepQuotes({ article }: Reading, ...words: string[]): Promise<string[]> {
  const body = document.createElement('div');
  body.append(sanitise(article.content));
  const { url, canonicalUrl, title, byline, published, siteName } = article;
  const header = { url, canonicalUrl, title, byline, published, siteName };
  const ids: string[] = [];
  for (const text of words) {
    const selectors = describe(body, rangeOf(body, text));
    const quote = { header, text, selectors, basis: 'article', colour: 'yellow' } as const;
    ids.push((await store.addQuote(quote)).id);
  }
  return ids;
}
