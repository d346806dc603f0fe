import type { Block } from './block.ts';

/** Adds up a measure of blocks under every element they stand in. */
export function sumByElement(
  blocks: readonly Block[],
  measure: (block: Block) => number,
  top: Element,
): Map<Element, number> {
  const sums = new Map<Element, number>();
  for (const block of blocks) {
    const amount = measure(block);
    if (amount === 0) continue;
    for (let element: Element | null = block.element; element; element = element.parentElement) {
      sums.set(element, (sums.get(element) ?? 0) + amount);
      if (element === top) break;
    }
  }
  return sums;
}

/** How many blocks with words stand below each element, `top` and what is in it. */
export const countWordy = (blocks: readonly Block[], top: Element): Map<Element, number> =>
  sumByElement(blocks, ({ length }) => (length > 0 ? 1 : 0), top);
