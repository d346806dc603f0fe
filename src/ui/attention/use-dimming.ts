import { useEffect } from 'preact/hooks';
import type { OpenArticle } from '../article/open-article.ts';
import { firstBlockBelow, textBlocks } from '../reading/blocks/text-blocks.ts';
import { onScroll } from '../reading/scroller.ts';

/** Where one reads, as a share of the height of the window. */
const AT = 0.38;
/** What stands there is lit (`attention.css`). */
const READ = 'data-read';

/** Marks the block that is read, while all others are dimmed. */
export function useDimming(article: OpenArticle, isOn: boolean): void {
  const content = article.content.value;
  const filled = article.filled.value;
  useEffect(() => {
    if (!isOn) return;
    const look = () => article.root && markRead(article.root);
    look();
    const stop = onScroll(look);
    return () => {
      stop();
      for (const block of article.root?.querySelectorAll(`[${READ}]`) ?? [])
        block.removeAttribute(READ);
    };
  }, [article, content, filled, isOn]);
}

function markRead(root: Element): void {
  const read = firstBlockBelow(root, innerHeight * AT) ?? textBlocks(root).at(-1);
  if (read?.hasAttribute(READ)) return;
  for (const block of root.querySelectorAll(`[${READ}]`)) block.removeAttribute(READ);
  read?.setAttribute(READ, '');
}
