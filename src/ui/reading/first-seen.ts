import { indexText, rangeOf } from '../../annotations/text-index.ts';
import { firstBlockBelow } from './blocks/text-blocks.ts';
import { boxOf } from './scroller.ts';

/** Under the bar, in pixels: what stands higher is not to be seen. */
const HEAD = 56;

/**
 * The first character of an article that is to be seen, as a range; null where none is.
 * @param body the element its text stands in
 */
export function firstSeen(body: Element, head = headOf(body)): Range | null {
  const block = firstBlockBelow(body, head, hasText);
  if (!block) return null;
  const index = indexText(block);
  const isSeen = (at: number) =>
    rangeOf(index, { start: at, end: at + 1 }).getBoundingClientRect().bottom > head;
  let [low, high] = [0, index.text.length - 1];
  // Lines follow each other downwards.
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSeen(middle)) high = middle;
    else low = middle + 1;
  }
  return high >= 0 ? rangeOf(index, { start: low, end: low + 1 }) : null;
}

/** Where in the window begins what is to be seen of a text, in pixels. */
export const headOf = (body: Element): number =>
  (boxOf(body)?.getBoundingClientRect().top ?? HEAD) + 1;

const hasText = (block: Element): boolean => block.textContent.trim() !== '';
