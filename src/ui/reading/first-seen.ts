import { indexText, rangeOf } from '../../annotations/text-index.ts';

/** What text stands in, each for itself: no sentence goes from one into another. */
export const BLOCKS =
  'p, li, h1, h2, h3, h4, h5, h6, blockquote, td, th, dt, dd, pre, figcaption, summary, address, caption';

/** Under the bar, in pixels: what stands higher is not to be seen. */
const HEAD = 56;

/**
 * The first character of an article that is to be seen, as a range; null where none is.
 * @param body the element its text stands in
 */
export function firstSeen(body: Element, head = headOf(body)): Range | null {
  const block = firstBlock(body, head);
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

/** The block a reader has at the head of what is to be seen. */
function firstBlock(body: Element, head: number): Element | null {
  for (const block of body.querySelectorAll(BLOCKS))
    if (isLeaf(block) && block.getBoundingClientRect().bottom > head) return block;
  return null;
}

const headOf = (body: Element): number =>
  (body.closest('.panel-page, .popup-text')?.getBoundingClientRect().top ?? HEAD) + 1;

const isLeaf = (block: Element): boolean =>
  !block.querySelector(BLOCKS) && block.textContent.trim() !== '';
