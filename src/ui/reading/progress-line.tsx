import { useEffect, useState } from 'preact/hooks';
import { t } from '../../browser/i18n.ts';
import { formatDuration } from '../../browser/language.ts';
import { plural } from '../../browser/plural.ts';
import type { OpenArticle } from '../article/open-article.ts';
import { minutesLeft, readShare } from './progress.ts';
import { onScroll } from './scroller.ts';

/** How much of an article has been read so far, 0 to 1. */
export function useShare(article: OpenArticle): number {
  const [share, setShare] = useState(0);
  const content = article.content.value;
  const filled = article.filled.value;
  useEffect(() => {
    const look = () => {
      const { root, scroller } = article;
      // Drawn anew for every hundredth, not for every pixel.
      if (root && scroller) setShare(Math.round(readShare(root, scroller) * 100) / 100);
    };
    look();
    return onScroll(look);
  }, [article, content, filled]);
  return share;
}

/** What is left, in words. */
export function leftOf(article: OpenArticle, share: number): string {
  const left = minutesLeft(article.reading.value.article.minutes, share);
  if (left === 0) return t('readToEnd');
  return left < 60 ? plural('minutesLeft', left) : t('timeLeft', formatDuration(left));
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
