import { isRecirculationLabel } from '../label-words.ts';

const HEADING = 'h2,h3,h4,h5,h6,[role="heading"]';
/** Longer is a sentence, and no label. */
const LONGEST = 80;

const isHeading = (element: Element): boolean =>
  element.matches(HEADING) ||
  (element.querySelector(HEADING) !== null && element.querySelector('p,img') === null) ||
  isRecirculationLabel(element.textContent ?? '');

const isShort = (element: Element): boolean => {
  const { length } = (element.textContent ?? '').trim();
  return length > 0 && length <= LONGEST;
};

/** A heading that stands right before an element, in its parent or the one round that. */
function before(element: Element): Element | null {
  let at: Element | null = element;
  for (let up = 0; at && up < 2; up++, at = at.parentElement) {
    const other: Element | null = at.previousElementSibling;
    if (other)
      return isShort(other) && isHeading(other) && !other.querySelector('a[href]') ? other : null;
  }
  return null;
}

/**
 * The heading of a list: the first one inside it, else the one right before it, which says nothing
 * any more once the list is gone.
 */
export function headingOver(element: Element): Element | null {
  const inside = element.matches('a[href]') ? null : element.querySelector(HEADING);
  const first = inside && isShort(inside) && !inside.closest('a[href]') ? inside : null;
  return first && !first.querySelector('a[href]') ? first : before(element);
}
