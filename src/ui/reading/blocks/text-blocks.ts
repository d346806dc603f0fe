import { firstWhere } from '../../../annotations/anchor/binary-search.ts';

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
  // Asked at every scroll: siblings follow each other downwards, so that few are looked at.
  const { children } = root;
  let at = firstWhere(children.length, (index) => endsBelow(children, index, height));
  // But for those that stand side by side.
  while (at > 0 && bottomOf(children[at - 1]) > height) at--;
  for (; at < children.length; at++) {
    const found = blockBelow(children[at] as Element, height, isWanted);
    if (found) return found;
  }
  return null;
}

function blockBelow(
  element: Element,
  height: number,
  isWanted: (block: Element) => boolean,
): Element | null {
  if (!element.matches(BLOCKS) || !isInnermost(element))
    return firstBlockBelow(element, height, isWanted);
  return bottomOf(element) > height && isWanted(element) ? element : null;
}

const bottomOf = (element: Element | undefined): number =>
  element?.getBoundingClientRect().bottom ?? 0;

/** Whether a child, or the next that is drawn, ends below a height. */
function endsBelow(children: HTMLCollection, index: number, height: number): boolean {
  let at = index;
  while (children[at]?.getClientRects().length === 0) at++;
  return at >= children.length || bottomOf(children[at]) > height;
}
