import { useEffect } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import type { OpenArticle } from '../article/open-article.ts';
import { onScroll } from './scroller.ts';
import type { Returned } from './use-place.ts';

/** How far reading goes on before the line has been seen, in windows. */
const SEEN = 1;

interface ReturnedLineProps {
  article: OpenArticle;
  returned: Returned;
}

/** One quiet line for who was brought back to where they left. */
export function ReturnedLine({ article, returned }: ReturnedLineProps) {
  const { isReturned, stay, toStart } = returned;
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
  return (
    <div class="returned" role="status">
      {isReturned && (
        <p class="returned-line">
          {t('returned')}
          <button type="button" class="note-act" onClick={toStart}>
            {t('toStart')}
          </button>
        </p>
      )}
    </div>
  );
}
