import { isHidden } from '../copy/hidden.ts';
import type { LetterCount } from '../copy/letter-count.ts';

/** Of all the words of a page; what is hidden beside a page is a part of it. */
const WHOLE = 0.9;
/** … and where it keeps its place, as what waits for a script does and no dialog, most of them. */
const MOST = 0.5;
const KEEPS_PLACE = /(?:^|;)\s*visibility\s*:\s*hidden/i;
const NO_TEXT = '[role="dialog"],[aria-modal="true"],dialog,form,nav';
const MOST_LEVELS = 8;

/** How deep an element stands in another; infinite where deeper than is looked for, or not in it. */
function depthIn(body: Element, element: Element): number {
  let up: Element | null = element;
  for (let level = 0; up && level <= MOST_LEVELS; level++, up = up.parentElement)
    if (up === body) return level;
  return Number.POSITIVE_INFINITY;
}

/** Of all words of the page, what an element must hold to be the page. */
const leastShare = (element: Element): number =>
  KEEPS_PLACE.test(element.getAttribute('style') ?? '') &&
  !element.hasAttribute('hidden') &&
  !element.matches(NO_TEXT)
    ? MOST
    : WHOLE;

/**
 * Shows what is hidden only until scripts have run: an element that holds nearly all of a page is the
 * page. Changes the copy.
 * @param mayHide all elements that may be hidden: the words of others need not be counted
 */
export function showWhole(body: Element, mayHide: Iterable<Element>, letters: LetterCount): void {
  for (const element of mayHide) {
    if (!isHidden(element) || depthIn(body, element) > MOST_LEVELS || element === body) continue;
    const own = element.textContent?.length ?? 0;
    if (own === 0 || letters.isAbove(own / leastShare(element))) continue;
    element.removeAttribute('hidden');
    element.removeAttribute('aria-hidden');
    element.removeAttribute('style');
  }
}
