import { useLayoutEffect } from 'preact/hooks';
import { anchorQuotes } from '../annotations/anchor-quotes.ts';
import type { OpenArticle } from '../article/open-article.ts';

/**
 * Finds the quotes of an article in the text that it is drawn in, whenever either is another: where
 * they stand is kept in the article, and painted from there.
 * @param drawn whatever the text is drawn by
 */
export function useAnchors(article: OpenArticle, drawn: readonly unknown[] = []): void {
  // A note that is being written on one changes nothing of where they stand.
  const places = article.annotations.quotes.value.map(({ id, colour }) => `${id} ${colour}`).join();
  useLayoutEffect(() => {
    const stop = new AbortController();
    if (article.root && !article.isFilling) void findIn(article, article.root, stop.signal);
    return () => stop.abort();
  }, [article, ...drawn, places]);
}

async function findIn(article: OpenArticle, root: Element, signal: AbortSignal): Promise<void> {
  const quotes = article.annotations.quotes.peek();
  const anchors = await anchorQuotes(root, quotes, signal, { beside: article.head });
  if (!anchors) return;
  article.sought.value = new Set(quotes.map(({ id }) => id));
  article.anchors.value = anchors;
}
