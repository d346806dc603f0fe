import { useEffect, useLayoutEffect, useMemo } from 'preact/hooks';
import type { Article } from '../../model/article.ts';
import { mayBeArticle } from '../../text/article-address.ts';
import { siteHost } from '../../text/site-host.ts';
import { holdPlace } from './hold-place.ts';
import { ReadingController } from './reading-controller.ts';
import { putStyle, styleOf } from './reading-style.ts';

/** How the article that a page of ours shows is set; this document stays so. */
export function useReading({ url }: Article): ReadingController {
  const [reading, leaving] = useMemo(() => {
    const leaving = new AbortController();
    return [
      new ReadingController(siteHost(new URL(url)), leaving.signal, mayBeArticle(url)),
      leaving,
    ] as const;
  }, [url]);
  useEffect(() => () => leaving.abort(), [leaving]);
  const settings = reading.settings.value;
  const isKnown = reading.isKnown.value;
  useLayoutEffect(() => {
    // Until it is known, the page stands as `first-paint.js` has set it.
    if (isKnown) holdPlace(() => putStyle(document.documentElement, styleOf(settings)));
  }, [settings, isKnown]);
  return reading;
}
