/** What text stands in, each for itself: no sentence goes from one into another. */
export const BLOCKS =
  'p, li, h1, h2, h3, h4, h5, h6, blockquote, td, th, dt, dd, pre, figcaption, summary, address, caption';

const isInnermost = (block: Element): boolean => !block.querySelector(BLOCKS);

/** The blocks of a text that hold no others, in reading order. */
export const textBlocks = (root: Element): Element[] =>
  [...root.querySelectorAll(BLOCKS)].filter(isInnermost);

/** The first of these blocks that ends below a height of the window and is wanted; null where none is. */
export function firstBlockBelow(
  root: Element,
  height: number,
  isWanted: (block: Element) => boolean = () => true,
): Element | null {
  // Asked at every scroll: where a block stands is known sooner than what is in it.
  for (const block of root.querySelectorAll(BLOCKS))
    if (block.getBoundingClientRect().bottom > height && isInnermost(block) && isWanted(block))
      return block;
  return null;
}
