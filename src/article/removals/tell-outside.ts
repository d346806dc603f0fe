import { namedPart } from '../clutter/named-parts.ts';
import { linkDensity } from '../main-content/main-content.ts';
import type { Block } from '../segment/block.ts';
import { wordsOf } from '../segment/block-sums.ts';
import { Hint } from '../segment/hints.ts';
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

/** The frame of a site is told of where it holds paragraphs: its slogans, addresses and imprints are not text. */
const FRAME = Hint.nav | Hint.header | Hint.footer | Hint.consent | Hint.breadcrumb;
/** Shorter, a line is a label, a date, a name … */
const LEAST_WORDS = 8;
/** … or what a reader wrote under a text. */
const LEAST_COMMENT = 3;
const MOST_LINKED = 0.3;

/** Whether a line says something: a paragraph, a point of a list, a sentence, an answer of a reader. */
const isSaid = (block: Block): boolean =>
  isProse(block) ||
  (!(block.hints & FRAME) &&
    block.heading === 0 &&
    block.words >= (block.hints & Hint.comments ? LEAST_COMMENT : LEAST_WORDS) &&
    linkDensity(block) <= MOST_LINKED);

/** From the first line that says something to the last, with all that stands between: of a list no point is left. */
function spanOf(blocks: readonly Block[]): Block[] {
  let first = blocks.findIndex(isSaid);
  let last = blocks.findLastIndex(isSaid);
  while (blocks[first]?.inList && blocks[first - 1]?.inList) first--;
  while (blocks[last]?.inList && blocks[last + 1]?.inList) last++;
  return blocks.slice(first, last + 1);
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
 * What a page says outside the main content and no rule has told of, be it in paragraphs, points of a
 * list or single lines: a finding for each part of the page that holds some, so that nothing a page says is left out
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
    .filter((blocks) => blocks.some(isSaid))
    .map((blocks) => findingOf(spanOf(blocks)));
}
