import { putBackId } from '../../article/removals/put-back.ts';
import type { Removal } from '../../model/removal.ts';
import { showRange } from '../annotations/paint-quotes.ts';
import type { OpenArticle } from './open-article.ts';
import { articleElement } from './sanitise-links.ts';

/**
 * Brings what has just been put back into view and lets it stand out for a moment, once the text
 * has been drawn with it.
 */
export function showPutBack(
  article: OpenArticle,
  removal: Removal,
  show: (range: Range) => void = showRange,
): void {
  requestAnimationFrame(() => {
    const place = article.root && articleElement(article.root, idOf(removal));
    if (!place) return;
    const range = new Range();
    range.selectNodeContents(place);
    show(range);
  });
}

/** Its own, where it has one. */
function idOf(removal: Removal): string {
  const [first] = new DOMParser().parseFromString(removal.html, 'text/html').body.children;
  return first?.id || putBackId(removal);
}
