import { useState } from 'preact/hooks';
import type { OpenArticle } from '../article/open-article.ts';
import { focusText } from '../reading/focus-text.ts';
import { FindBar } from './find-bar.tsx';

/** The bar that finds words in an article, while it is open, and the ways to open and close it. */
export function useFind(article: OpenArticle) {
  const [asked, setAsked] = useState(0);
  const close = (current?: Range) => {
    setAsked(0);
    focusText(article.root);
    if (current) select(current);
  };
  const bar = asked > 0 ? <FindBar article={article} asked={asked} close={close} /> : null;
  return { bar, isOpen: asked > 0, open: () => setAsked(asked + 1), close: () => close() };
}

/** As browsers leave what they found: the keys for quotes and links go on from there. */
function select(current: Range): void {
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(current);
}
