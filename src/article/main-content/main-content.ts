import { Hint } from '../segment/hints.ts';
import type { Block, PageBlocks } from '../segment/page-blocks.ts';
import { sumByElement } from '../segment/sum-by-element.ts';

/** Hints under which words are hardly ever the article's own. */
export const FURNITURE =
  Hint.nav |
  Hint.footer |
  Hint.comments |
  Hint.recirculation |
  Hint.share |
  Hint.newsletter |
  Hint.advert |
  Hint.consent |
  Hint.breadcrumb;

/** Share of a block's characters that are inside links, 0 to 1. */
export const linkDensity = (block: Block): number =>
  block.length ? block.linked / block.length : 0;

/** Running text of a block in weighted characters: in namedParts it counts a tenth. */
export function proseWeight(block: Block): number {
  const place = (block.hints & FURNITURE) !== 0 ? 0.1 : (block.hints & Hint.aside) !== 0 ? 0.3 : 1;
  return block.prose * place;
}

const isNamedBody = (element: Element): boolean =>
  element.tagName === 'ARTICLE' ||
  element.tagName === 'MAIN' ||
  element.getAttribute('role') === 'main';

const heaviestChild = (element: Element, sums: ReadonlyMap<Element, number>): Element | null => {
  let best: Element | null = null;
  for (const child of element.children) {
    if ((sums.get(child) ?? 0) > (best ? (sums.get(best) ?? 0) : 0)) best = child;
  }
  return best;
};

/** The running text below each element, in weighted characters. */
export type ProseSums = ReadonlyMap<Element, number>;

/** Adds up the running text of some blocks under every element below a root. */
export const sumProse = (blocks: readonly Block[], top: Element): ProseSums =>
  sumByElement(blocks, proseWeight, top);

/**
 * The element that holds the article: from the body down, into the child that holds nearly all
 * prose, and no further than where it would leave prose behind. Sibling sections stay together.
 */
export function findMainContent(
  blocks: readonly Block[],
  body: Element,
  sums: ProseSums = sumProse(blocks, body),
): Element {
  let root = body;
  for (;;) {
    const child = heaviestChild(root, sums);
    const share = child ? (sums.get(child) ?? 0) / (sums.get(root) ?? 1) : 0;
    if (!child || share < (isNamedBody(child) ? 0.6 : 0.85)) return root;
    if (child.children.length === 0 || blocks.some((block) => block.element === child)) return root;
    root = child;
  }
}

/** Less prose than a few paragraphs proves little about where the article is. */
const LEAST_PROSE = 800;
/** An element that holds the frame of the site too is hardly the article's own. */
const MOST_FRAME = 0.3;

/** A page that is nothing but its text has hardly anything else in its body. */
const LEAST_RUNNING = 0.8;

/** How sure prose alone is of a root: of much text without frame; of little; or not at all. */
export type Certainty = 'sure' | 'short' | 'unsure';

/** Whether prose alone is proof enough for a root. */
export function certaintyOf(root: Element, page: PageBlocks, body: Element): Certainty {
  let prose = 0;
  let running = 0;
  let frame = 0;
  let beside = 0;
  let all = 0;
  for (const block of page.blocks) {
    if (!root.contains(block.element)) continue;
    prose += proseWeight(block);
    if (block.prose > 0) running += block.length;
    all += block.length;
    if (block.hints & FURNITURE) frame += block.length;
    if (block.hints & Hint.aside) beside += block.length;
  }
  const isOther = frame + beside > 0 || page.forms.size > 0 || running < LEAST_RUNNING * all;
  if (root === body && isOther) return 'unsure';
  if (frame / (all || 1) >= MOST_FRAME) return 'unsure';
  return prose >= LEAST_PROSE ? 'sure' : 'short';
}

/** Prose below an element, namedParts discounted, in weighted characters. */
export const proseBelow = (root: Element, page: PageBlocks): number =>
  page.blocks.reduce(
    (sum, block) => sum + (root.contains(block.element) ? proseWeight(block) : 0),
    0,
  );
