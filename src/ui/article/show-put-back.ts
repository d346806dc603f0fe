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
  const id = idOf(removal);
  const look = (frames: number) => {
    const place = article.root && articleElement(article.root, id);
    if (place) showElement(place, show);
    else if (frames > 0) requestAnimationFrame(() => look(frames - 1));
  };
  requestAnimationFrame(() => look(FRAMES));
}

/** A long text takes some frames until it is drawn. */
const FRAMES = 120;

function showElement(place: HTMLElement, show: (range: Range) => void): void {
  const range = new Range();
  range.selectNodeContents(place);
  show(range);
}

/** Its own, where it has one. */
function idOf(removal: Removal): string {
  const [first] = new DOMParser().parseFromString(removal.html, 'text/html').body.children;
  return first?.id || putBackId(removal);
}
