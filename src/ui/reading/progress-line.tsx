import { useEffect, useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import type { OpenArticle } from '../article/open-article.ts';
import { plural } from '../controls/plural.ts';
import { minutesLeft, readShare } from './progress.ts';

/** How much of an article has been read so far, 0 to 1. */
export function useShare(article: OpenArticle, scroller: () => Element | null): number {
  const [share, setShare] = useState(0);
  const content = article.content.value;
  useEffect(() => {
    const look = () => {
      const element = scroller();
      // Drawn anew for every hundredth, not for every pixel.
      if (element && article.root)
        setShare(Math.round(readShare(article.root, element) * 100) / 100);
    };
    look();
    document.addEventListener('scroll', look, { passive: true, capture: true });
    return () => document.removeEventListener('scroll', look, { capture: true });
  }, [article, content]);
  return share;
}

/** What is left, in words. */
export function leftOf(article: OpenArticle, share: number): string {
  const left = minutesLeft(article.reading.value.article.minutes, share);
  return left === 0 ? t('readToEnd') : plural('minutesLeft', left);
}

/** A hairline that is as long as what has been read. */
export function ProgressLine({ article, share }: { article: OpenArticle; share: number }) {
  return (
    <div
      class="read-so-far"
      role="progressbar"
      aria-label={t('progress')}
      aria-valuenow={Math.round(share * 100)}
      aria-valuetext={leftOf(article, share)}
      style={{ scale: `${share} 1` }}
    />
  );
}
