import { useEffect } from 'preact/hooks';
import type { OpenArticle } from '../article/open-article.ts';
import { BLOCKS } from '../reading/first-seen.ts';

/** Where one reads, as a share of the height of the window. */
const AT = 0.38;
/** What stands there is lit (`attention.css`). */
const READ = 'data-read';

/** Marks the block that is read, while all others are dimmed. */
export function useDimming(article: OpenArticle, isOn: boolean): void {
  const content = article.content.value;
  useEffect(() => {
    if (!isOn) return;
    const look = () => article.root && markRead(article.root);
    look();
    document.addEventListener('scroll', look, { passive: true, capture: true });
    return () => {
      document.removeEventListener('scroll', look, { capture: true });
      for (const block of article.root?.querySelectorAll(`[${READ}]`) ?? [])
        block.removeAttribute(READ);
    };
  }, [article, content, isOn]);
}

function markRead(root: Element): void {
  const at = innerHeight * AT;
  let read: Element | null = null;
  for (const block of root.querySelectorAll(BLOCKS)) {
    if (block.querySelector(BLOCKS)) continue;
    read = block;
    if (block.getBoundingClientRect().bottom > at) break;
  }
  if (read?.hasAttribute(READ)) return;
  for (const block of root.querySelectorAll(`[${READ}]`)) block.removeAttribute(READ);
  read?.setAttribute(READ, '');
}
