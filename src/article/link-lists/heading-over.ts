import { isRecirculationLabel } from '../clutter/label-words.ts';
import {
  allMatching,
  closestTo,
  matches,
  parentOf,
  siblingOf,
  tagOf,
} from '../copy/unclobbered.ts';
import { isBlank } from '../segment/block.ts';

const HEADING = 'h2,h3,h4,h5,h6,[role="heading"]';
/** Longer is a sentence, and no label. */
const LONGEST = 80;

const holds = (element: Element, selector: string): boolean =>
  allMatching(element, selector).length > 0;

const isHeading = (element: Element): boolean =>
  matches(element, HEADING) ||
  (holds(element, HEADING) && !holds(element, 'p,img')) ||
  isRecirculationLabel(element.textContent ?? '');

const isShort = (element: Element): boolean => {
  const { length } = (element.textContent ?? '').trim();
  return length > 0 && length <= LONGEST;
};

/** The element before another, on the line above where line breaks part them. */
function elementBefore(element: Element): Element | null {
  const other = siblingOf(element, 'previous');
  if (!other || tagOf(other) !== 'br') return other;
  let node: Node | null = other;
  while (node && (isBlank(node) || node.nodeName === 'BR')) node = node.previousSibling;
  return node?.nodeType === Node.ELEMENT_NODE ? (node as Element) : null;
}

/** A heading that stands right before an element, in its parent or the one round that. */
function before(element: Element): Element | null {
  let at: Element | null = element;
  for (let up = 0; at && up < 2; up++, at = parentOf(at)) {
    const other = elementBefore(at);
    if (other) return isShort(other) && isHeading(other) && !holds(other, 'a[href]') ? other : null;
  }
  return null;
}

/**
 * The heading of a list: the first one inside it, else the one right before it, which says nothing
 * any more once the list is gone.
 */
export function headingOver(element: Element): Element | null {
  const inside = matches(element, 'a[href]') ? undefined : allMatching(element, HEADING)[0];
  const isOwn =
    inside && isShort(inside) && !closestTo(inside, 'a[href]') && !holds(inside, 'a[href]');
  return isOwn ? inside : before(element);
}

/** A list with the heading right before it. */
export function withHeading(element: Element, over = headingOver(element)): Element[] {
  return over && !element.contains(over) ? [over, element] : [element];
}
