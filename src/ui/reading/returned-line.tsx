import { X } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import type { OpenArticle } from '../article/open-article.ts';
import { Icon } from '../theme/icon.tsx';
import { onScroll } from './scroller.ts';
import type { Returned } from './use-place.ts';

/** How far reading goes on before the line has been seen, in windows. */
const SEEN = 0.5;

/** After so long, in milliseconds, it has been seen by whoever reads without moving the text. */
const GOES = 12_000;

interface ReturnedLineProps {
  article: OpenArticle;
  returned: Returned;
}

/** One quiet line for who was brought back to where they left; it goes by itself. */
export function ReturnedLine({ article, returned }: ReturnedLineProps) {
  const { isReturned, stay, toStart } = returned;
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (!isReturned) return undefined;
    let way = 0;
    let last = article.scroller?.scrollTop ?? 0;
    return onScroll(() => {
      const top = article.scroller?.scrollTop ?? 0;
      way += Math.abs(top - last);
      last = top;
      if (way > innerHeight * SEEN) stay();
    });
  }, [isReturned]);
  useEffect(() => (isReturned ? goLater(line, stay) : undefined), [isReturned]);
  return (
    <div class="returned" role="status">
      {isReturned && (
        <p class="returned-line" ref={line}>
          {t('returned')}
          <button type="button" class="note-act" onClick={toStart}>
            {t('toStart')}
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label={t('close')}
            title={t('close')}
            onClick={stay}
          >
            <Icon node={X} />
          </button>
        </p>
      )}
    </div>
  );
}

/** Lets the line go after a while, but not from under the reader's hand; gives what ends that. */
function goLater(line: { current: HTMLElement | null }, go: () => void): () => void {
  const timer = setInterval(() => {
    if (!document.hidden && !line.current?.matches(':hover, :focus-within')) go();
  }, GOES);
  return () => clearInterval(timer);
}
