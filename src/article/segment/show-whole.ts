import { isHidden } from '../copy/hidden.ts';

/** Of all the words of a page; what is hidden beside a page is a part of it. */
const WHOLE = 0.9;
const MOST_LEVELS = 8;

const lettersIn = (element: Element): number => element.textContent?.length ?? 0;

/**
 * Shows what is hidden only until scripts have run: an element that holds nearly all of a page is the
 * page. Changes the copy.
 */
export function showWhole(body: Element): void {
  const all = lettersIn(body);
  let element = body;
  for (let level = 0; level < MOST_LEVELS; level++) {
    const child = Array.from(element.children).find((one) => lettersIn(one) >= WHOLE * all);
    if (!child) return;
    if (isHidden(child)) {
      child.removeAttribute('hidden');
      child.removeAttribute('aria-hidden');
      child.removeAttribute('style');
    }
    element = child;
  }
}
