import { Hint } from './hints.ts';
import type { Block, PageBlocks } from './page-blocks.ts';
import { sumByElement } from './sum-by-element.ts';

/** No hint may claim more than this share of a page's prose: a class name is no proof. */
const MOST = 0.25;
/** … and all elements with one hint together no more than this. */
const MOST_TOGETHER = 0.4;
/** Readers may well write more than the author did. */
const MOST_COMMENTS = 0.8;

/** Hints that name a whole article or its parts are no claim against it, and need no bound. */
const HARMLESS = Hint.body | Hint.meta | Hint.caption;

/** Hints that may claim no more together than they may. */
const BOUNDED = ~(HARMLESS | Hint.comments);

/** Names that need no bound where they are far from the headline and a text stands beside them. */
const PROVABLE = Hint.consent | Hint.footer | Hint.comments;
/** Weighted characters of a text of some paragraphs. */
const LEAST_BESIDE = 800;

/**
 * Gives each block the hints of what it stands in, but for those that would claim too much of the
 * prose below `top` to be believed. Blocks outside `top` are left as they are.
 * @param headline the element of the article's headline, where the page has it
 */
export function trustHints(
  { blocks, hinted }: PageBlocks,
  measure: (block: Block) => number,
  top: Element,
  headline: Element | null = null,
): void {
  const sums = sumByElement(blocks, measure, top);
  const all = sums.get(top) ?? 0;
  const trusted = new Map<Element, number>();
  const proven = new Set<Element>();
  /** With a text beside it, what is named a dialog or a footer may be as long as it likes. */
  const isApart = (element: Element): boolean => {
    const own = hinted.get(element) ?? 0;
    const rest = all - (sums.get(element) ?? 0);
    return (
      (own & PROVABLE) !== 0 &&
      rest >= LEAST_BESIDE &&
      (headline ? !element.contains(headline) : (own & Hint.consent) !== 0)
    );
  };
  const bitsOf = (element: Element): number => {
    const known = trusted.get(element);
    if (known !== undefined) return known;
    const share = (sums.get(element) ?? 0) / (all || 1);
    let own = hinted.get(element) ?? 0;
    if (isApart(element)) proven.add(element);
    else if (share > MOST) own &= HARMLESS | (share < MOST_COMMENTS ? Hint.comments : 0);
    const parent = element.parentElement;
    const bits = element === top || !parent ? own & HARMLESS : own | bitsOf(parent);
    trusted.set(element, bits);
    return bits;
  };
  const inside = blocks.filter((block) => top.contains(block.element));
  for (const block of inside) block.hints = bitsOf(block.element);
  const unproven = inside.filter((block) => !isInside(block.element, proven, top));
  const distrusted = overclaiming(unproven, measure, all);
  for (const block of unproven) block.hints &= ~distrusted;
}

function isInside(element: Element, outer: ReadonlySet<Element>, top: Element): boolean {
  if (outer.size === 0) return false;
  for (let up: Element | null = element; up && up !== top; up = up.parentElement)
    if (outer.has(up)) return true;
  return false;
}

/** Hints that are small each time but claim too much together: a builder's names, not an author's. */
function overclaiming(
  blocks: readonly Block[],
  measure: (block: Block) => number,
  all: number,
): number {
  const hinting = blocks.filter(({ hints }) => (hints & BOUNDED) !== 0);
  let bits = 0;
  for (const hint of hinting.length > 0 ? Object.values(Hint) : []) {
    if ((hint & BOUNDED) === 0) continue;
    let claimed = 0;
    for (const block of hinting) if (block.hints & hint) claimed += measure(block);
    if (claimed > MOST_TOGETHER * all) bits |= hint;
  }
  return bits;
}
