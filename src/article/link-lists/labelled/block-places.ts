import { foldWhitespace } from '../../../text/whitespace.ts';
import { type Block, isBlank } from '../../segment/block.ts';

/** Characters by which the page may say more than what was read of it: figures, words for the ear. */
const MOST_UNREAD = 24;

type Origins = ReadonlyMap<Element, Element>;

const lengthOf = (element: Element): number => foldWhitespace(element.textContent ?? '').length;

/** Words that stood loose in a box are held by an element that only the copy has. */
function placesInside(holder: Element, originOf: Origins): Element[] | null {
  const parts = Array.from(holder.childNodes).filter((node) => !isBlank(node));
  const places = parts.map((node) => originOf.get(node as Element));
  return places.length > 0 && places.every((place) => place !== undefined) ? places : null;
}

/**
 * The elements of a page that hold a block of its copy and nothing else.
 * @returns null where some of its words stand loose in the page, beside others
 */
export function placesOf(block: Block, originOf: Origins): Element[] | null {
  const origin = originOf.get(block.element);
  if (!origin) return placesInside(block.element, originOf);
  return lengthOf(origin) <= block.length + MOST_UNREAD ? [origin] : null;
}
