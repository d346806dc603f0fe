import { useEffect, useRef, useState } from 'preact/hooks';
import type { OpenArticle } from '../article/open-article.ts';
import { holdPlaceOverWidths } from './hold-place.ts';
import { findPlace, placeNow } from './reading-place.ts';
import { stayAtPlace } from './stay-at-place.ts';

/** After the last move, in milliseconds: whoever has stopped for so long reads there. */
const STOPPED = 600;

/** Whether the reader has been brought back to where they left, and the way to the start. */
export interface Returned {
  isReturned: boolean;
  toStart(): void;
  stay(): void;
}

/**
 * Opens an article where it was left, unless something has been moved already; and remembers where
 * it is left.
 * @param isLed whether something else says where to begin
 */
export function usePlace(article: OpenArticle, isLed = false): Returned {
  const [isReturned, setReturned] = useState(false);
  const broughtTo = useRef<number | null>(null);
  const filled = article.filled.value;
  const isKnown = article.memory.state.value !== null;
  useEffect(() => {
    const leaving = new AbortController();
    const { root, scroller } = article;
    const place = article.memory.state.peek()?.place;
    if (place && root && !article.isFilling && scroller?.scrollTop === 0 && !isLed)
      void findPlace(root, scroller, place, leaving.signal).then((go) => {
        const put = () => {
          go?.();
          broughtTo.current = scroller.scrollTop;
        };
        if (go) put();
        if (go) stayAtPlace(root, scroller, put, leaving.signal);
        setReturned(go !== null);
      });
    return () => leaving.abort();
  }, [article, isKnown, filled]);
  useEffect(() => {
    const { scroller } = article;
    const isBack = () => scroller?.scrollTop === broughtTo.current;
    const isStill = () => {
      if (!isBack()) broughtTo.current = null;
      return isBack();
    };
    return scroller && isKnown ? keepPlaces(article, scroller, isStill) : undefined;
  }, [article, isKnown]);
  useEffect(() => {
    const { root, scroller } = article;
    return root && scroller ? holdPlaceOverWidths(root, scroller) : undefined;
  }, [article, isKnown]);
  return {
    isReturned,
    stay: () => setReturned(false),
    toStart: () => {
      setReturned(false);
      article.scroller?.scrollTo({ top: 0, behavior: 'instant' });
      void article.memory.keepPlace(null);
    },
  };
}

/**
 * Remembers where a text is read whenever its reader stops; gives what ends that.
 * @param isStill whether the scroller has stood, ever since, where it was brought back to: in another
 *   size the line that begins there begins with earlier words, each time
 */
function keepPlaces(article: OpenArticle, scroller: Element, isStill: () => boolean): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(timer);
    timer = undefined;
    const { root } = article;
    // What is not drawn stands nowhere.
    if (!root?.isConnected || root.getClientRects().length === 0 || isStill()) return;
    void article.memory.keepPlace(placeNow(root, scroller, article.reading.peek().article.lang));
  };
  const moved = () => {
    if (isStill()) return;
    clearTimeout(timer);
    timer = setTimeout(keep, STOPPED);
  };
  const left = () => timer && keep();
  // Who has gone on already, before it was known where they had been, may stop where they are.
  if (scroller.scrollTop > 0) moved();
  const stop = new AbortController();
  const { signal } = stop;
  const target = scroller === document.scrollingElement ? document : scroller;
  target.addEventListener('scroll', moved, { passive: true, signal });
  addEventListener('pagehide', left, { signal });
  document.addEventListener('visibilitychange', left, { signal });
  return () => {
    left();
    stop.abort();
  };
}
