import { useEffect } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import type { Returned } from './use-place.ts';

/** How far reading goes on before the line has been seen, in windows. */
const SEEN = 1;

interface ReturnedLineProps {
  returned: Returned;
  /** The element that scrolls. */
  scroller(): Element | null;
}

/** One quiet line for who was brought back to where they left. */
export function ReturnedLine({ returned, scroller }: ReturnedLineProps) {
  const { isReturned, stay, toStart } = returned;
  useEffect(() => {
    if (!isReturned) return;
    let way = 0;
    let last = scroller()?.scrollTop ?? 0;
    const look = () => {
      const top = scroller()?.scrollTop ?? 0;
      way += Math.abs(top - last);
      last = top;
      if (way > innerHeight * SEEN) stay();
    };
    document.addEventListener('scroll', look, { passive: true, capture: true });
    return () => document.removeEventListener('scroll', look, { capture: true });
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
