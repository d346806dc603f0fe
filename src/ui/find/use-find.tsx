import { useState } from 'preact/hooks';
import type { OpenArticle } from '../article/open-article.ts';
import { FindBar } from './find-bar.tsx';

/** The bar that finds words in an article, while it is open, and the ways to open and close it. */
export function useFind(article: OpenArticle) {
  const [asked, setAsked] = useState(0);
  const close = () => {
    setAsked(0);
    // From a field that is gone, the focus falls to the top of the page.
    article.root?.closest<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  };
  const bar = asked > 0 ? <FindBar article={article} asked={asked} close={close} /> : null;
  return { bar, isOpen: asked > 0, open: () => setAsked(asked + 1), close };
}
