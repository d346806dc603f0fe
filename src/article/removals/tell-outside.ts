import { namedPart } from '../clutter/named-parts.ts';
import type { Block } from '../segment/block.ts';
import { wordsOf } from '../segment/block-sums.ts';
import type { PageBlocks } from '../segment/page-blocks.ts';
import { type Finding, isProse } from '../segment/rule-context.ts';

/** The largest element round a block that does not hold the main content. */
function partOf({ element }: Block, holders: ReadonlySet<Element>): Element {
  let part = element;
  for (let up = part.parentElement; up && !holders.has(up); up = up.parentElement) part = up;
  return part;
}

const holdersOf = (root: Element): ReadonlySet<Element> => {
  const holders = new Set<Element>();
  for (let up: Element | null = root; up; up = up.parentElement) holders.add(up);
  return holders;
};

/** From the first paragraph of running text to the last, with all that stands between. */
function spanOf(blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex(isProse);
  return blocks.slice(first, blocks.findLastIndex(isProse) + 1);
}

function findingOf(blocks: Block[]): Finding {
  const [kind, code] = namedPart(blocks[0] as Block) ?? ['boilerplate', 'reason_outside'];
  const words = wordsOf(blocks);
  return {
    kind,
    reason: { code, values: code === 'reason_outside' ? [String(words)] : [] },
    evidence: { blocks: blocks.length, words },
    blocks,
  };
}

/**
 * Running text of a page that stands outside the main content and that no rule has told of: a
 * finding for each part of the page that holds some, so that nothing a page says is left out
 * without a word.
 * @param told findings that were made before
 */
export function tellOutside(page: PageBlocks, root: Element, told: readonly Finding[]): Finding[] {
  const known = new Set(told.flatMap(({ blocks }) => blocks));
  const holders = holdersOf(root);
  const parts = new Map<Element, Block[]>();
  for (const block of page.blocks) {
    if (block.length === 0 || known.has(block) || root.contains(block.element)) continue;
    const part = partOf(block, holders);
    const blocks = parts.get(part) ?? [];
    parts.set(part, blocks);
    blocks.push(block);
  }
  return [...parts.values()]
    .filter((blocks) => blocks.some(isProse))
    .map((blocks) => findingOf(spanOf(blocks)));
}
