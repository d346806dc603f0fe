import { Hint } from './hints.ts';
import type { Block, PageBlocks } from './page-blocks.ts';

/** No hint may claim more than this share of a page's prose: a class name is no proof. */
const MOST = 0.25;
/** … and all elements with one hint together no more than this. */
const MOST_TOGETHER = 0.4;
/** Readers may well write more than the author did. */
const MOST_COMMENTS = 0.8;

/** Hints that name a whole article or its parts are no claim against it, and need no bound. */
const HARMLESS = Hint.body | Hint.meta | Hint.caption;

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

/**
 * Gives each block the hints of what it stands in, but for those that would claim too much of the
 * prose below `top` to be believed. Blocks outside `top` are left as they are.
 */
export function trustHints(
  { blocks, hinted }: PageBlocks,
  measure: (block: Block) => number,
  top: Element,
): void {
  const sums = sumByElement(blocks, measure, top);
  const all = sums.get(top) ?? 0;
  const trusted = new Map<Element, number>();
  const bitsOf = (element: Element): number => {
    const known = trusted.get(element);
    if (known !== undefined) return known;
    const share = (sums.get(element) ?? 0) / (all || 1);
    let own = hinted.get(element) ?? 0;
    if (share > MOST) own &= HARMLESS | (share < MOST_COMMENTS ? Hint.comments : 0);
    const parent = element.parentElement;
    const bits = element === top || !parent ? own & HARMLESS : own | bitsOf(parent);
    trusted.set(element, bits);
    return bits;
  };
  const inside = blocks.filter((block) => top.contains(block.element));
  for (const block of inside) block.hints = bitsOf(block.element);
  const distrusted = overclaiming(inside, measure, all);
  for (const block of inside) block.hints &= ~distrusted;
}

/** Hints that are small each time but claim too much together: a builder's names, not an author's. */
function overclaiming(
  blocks: readonly Block[],
  measure: (block: Block) => number,
  all: number,
): number {
  let bits = 0;
  for (const hint of Object.values(Hint)) {
    if (hint & (HARMLESS | Hint.comments)) continue;
    let claimed = 0;
    for (const block of blocks) if (block.hints & hint) claimed += measure(block);
    if (claimed > MOST_TOGETHER * all) bits |= hint;
  }
  return bits;
}
