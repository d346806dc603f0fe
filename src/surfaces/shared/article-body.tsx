import type { Ref } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { anchorAll } from '../../quotes/anchor.ts';
import { jumpWithin } from './jump-within.ts';
import type { OpenArticle } from './open-article.ts';
import { paintQuotes } from './paint-quotes.ts';
import { sanitise } from './sanitise.ts';
import { boxTables, nameScrollingParts } from './scrolling-parts.ts';

interface ArticleBodyProps {
  article: OpenArticle;
  /** Takes the element whose text the quotes are described and anchored in. */
  root: { current: HTMLDivElement | null };
}

/** The text of an article, sanitised, with its quotes painted. One in a document: paint is global. */
export function ArticleBody({ article, root }: ArticleBodyProps) {
  const { lang, dir } = article.reading.value.article;
  const content = article.content.value;
  const quotes = article.keep.quotes.value;

  useLayoutEffect(() => {
    if (root.current) fill(root.current, content);
    article.headings.value = [...(root.current?.querySelectorAll<HTMLElement>('h2, h3') ?? [])];
  }, [article, content]);

  useLayoutEffect(() => {
    if (root.current) paint(article, root.current);
  }, [article, content, quotes]);

  useEffect(() => {
    const stop = new AbortController();
    if (root.current) nameScrollingParts(root.current, stop.signal);
    if (root.current) jumpWithin(root.current, stop.signal);
    return () => stop.abort();
  }, [content]);

  return (
    <div
      ref={root as Ref<HTMLDivElement>}
      class="article-body"
      dir={dir}
      {...(lang ? { lang } : {})}
    />
  );
}

function fill(root: Element, content: string): void {
  const fragment = sanitise(content);
  boxTables(fragment);
  root.replaceChildren(fragment);
}

function paint(article: OpenArticle, root: Element): void {
  const quotes = article.keep.quotes.peek();
  const ranges = anchorAll(
    root,
    quotes.map(({ selectors }) => selectors),
  );
  const anchors = new Map<string, Range>();
  quotes.forEach(({ id }, index) => {
    const range = ranges[index];
    if (range) anchors.set(id, range);
  });
  article.anchors.value = anchors;
  paintQuotes(anchors.values());
}
