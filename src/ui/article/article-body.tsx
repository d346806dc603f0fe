import type { Ref } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { colourCode } from '../code/colour-code.ts';
import { jumpWithin } from '../controls/jump-within.ts';
import { previewFootnotes } from '../footnotes/note-preview.ts';
import { useAnchors } from '../notes/use-anchors.ts';
import { enlargePictures } from '../pictures/enlarge-pictures.ts';
import type { Pictures } from '../pictures/pictures.ts';
import { drawFormulas } from './draw-formulas.ts';
import { fillText } from './fill-text.ts';
import type { OpenArticle } from './open-article.ts';
import { nameScrollingParts } from './scrolling-parts.ts';
import { useTex } from './use-tex.ts';

interface ArticleBodyProps {
  article: OpenArticle;
  /** Takes the element whose text the quotes are described and anchored in. */
  root: { current: HTMLDivElement | null };
  pictures: Pictures;
}

/** The text of an article, sanitised, with its quotes painted. One in a document: paint is global. */
export function ArticleBody({ article, root, pictures }: ArticleBodyProps) {
  const { lang, dir } = article.reading.value.article;
  const content = article.content.value;
  const draw = useTex(content);

  const filled = article.filled.value;

  useLayoutEffect(() => {
    const stop = new AbortController();
    article.root = root.current;
    if (root.current) fill(article, root.current, pictures, stop.signal);
    return () => stop.abort();
  }, [article, content, pictures]);

  useLayoutEffect(() => {
    if (root.current && draw) drawFormulas(root.current, draw);
  }, [article, content, pictures, draw, filled]);

  useAnchors(article, [content, pictures, draw, filled]);

  useEffect(() => {
    const stop = new AbortController();
    if (root.current) serve(root.current, stop.signal);
    return () => stop.abort();
  }, [content, draw, filled]);

  return (
    <div
      ref={root as Ref<HTMLDivElement>}
      class="article-body"
      dir={dir}
      {...(lang ? { lang } : {})}
    />
  );
}

/** What can be done in a text, until `signal` is aborted. */
function serve(root: HTMLElement, signal: AbortSignal): void {
  nameScrollingParts(root, signal);
  jumpWithin(root, signal);
  previewFootnotes(root, signal);
  enlargePictures(root, signal);
  void colourCode(root, signal);
}

function fill(
  article: OpenArticle,
  root: HTMLElement,
  pictures: Pictures,
  signal: AbortSignal,
): void {
  const settle = () => {
    pictures.show(root);
    article.headings.value = [...root.querySelectorAll<HTMLElement>('h2, h3')];
    if (article.isFilling) article.filled.value++;
    article.isFilling = false;
  };
  article.isFilling = false;
  article.isFilling = !fillText(root, article.content.peek(), settle, signal);
}
