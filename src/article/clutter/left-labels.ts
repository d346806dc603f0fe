import type { RemovalKind } from '../../model/removal.ts';
import type { Block } from '../segment/page-blocks.ts';
import { type Finding, type RuleContext, takeBlocks } from '../segment/rule-context.ts';

/**
 * Kinds that stand under a heading of their own. A byline, a date, a share row stand under the text's,
 * and what no rule has a name for was judged together with its heading.
 */
const UNDER_HEADINGS: ReadonlySet<RemovalKind> = new Set([
  'recirculation',
  'navigation',
  'newsletter',
  'comments',
  'advert',
  'inline-promo',
]);

/** Longer, it is a sentence that may well say something by itself. */
const MOST_WORDS = 12;

/**
 * Headings of which all that stood under them was taken away: each goes with it.
 * @param findings what the rules took; their blocks are no longer among those of the context
 */
export function takeLeftLabels(context: RuleContext, findings: readonly Finding[]): Finding[] {
  const kinds = new Map<Block, RemovalKind>();
  for (const { kind, blocks } of findings) for (const block of blocks) kinds.set(block, kind);
  const left = new Set(context.blocks);
  const isTaken = (block: Block): boolean =>
    !left.has(block) && UNDER_HEADINGS.has(kinds.get(block) as never);
  const labels = context.blocks.filter((block, at) =>
    isLeft(block, context.blocks[at + 1], context, isTaken),
  );
  takeBlocks(context, new Set(labels));
  return labels.map((label) => ({
    kind: 'orphan-label',
    reason: { code: 'reason_orphan_label', values: [label.text] },
    evidence: { words: label.words, heading: label.heading },
    blocks: [label],
    heading: label.text,
  }));
}

function isLeft(
  label: Block,
  next: Block | undefined,
  context: RuleContext,
  isTaken: (block: Block) => boolean,
): boolean {
  if (label.heading === 0 || label.words > MOST_WORDS || label === context.headline) return false;
  if (label.inTable || label.links.length > 0) return false;
  if (isAloneInBox(label, context, isTaken)) return true;
  if (next && (next.heading === 0 || next.heading > label.heading)) return false;
  const under = context.page.blocks
    .slice(label.index + 1, next?.index ?? lastIndex(context) + 1)
    .filter(({ words }) => words > 0);
  return under.length > 0 && under.every(isTaken);
}

/** A box is a few steps up from its label. */
const MOST_STEPS = 3;

/** Whether a label is all that is left of the smallest element that held something else with it. */
function isAloneInBox(
  label: Block,
  { page, root }: RuleContext,
  isTaken: (block: Block) => boolean,
): boolean {
  let box = label.element.parentElement;
  for (let up = 0; box && box !== root && up < MOST_STEPS; up++, box = box.parentElement) {
    const after = page.blocks[label.index + 1];
    if (!after || !box.contains(after.element)) continue;
    return [-1, 1].every((step) => isTakenBeside(label, step, box as Element, page, isTaken));
  }
  return false;
}

/** Whether all of an element on one side of a label was taken away: looked at no further than that holds. */
function isTakenBeside(
  label: Block,
  step: number,
  box: Element,
  { blocks }: RuleContext['page'],
  isTaken: (block: Block) => boolean,
): boolean {
  for (let at = label.index + step; ; at += step) {
    const block = blocks[at];
    if (!block || !box.contains(block.element)) return true;
    if (!isTaken(block)) return false;
  }
}

/** Index of the last block of the main content. */
const lastIndex = ({ page, root }: RuleContext): number =>
  page.blocks.findLast(({ element }) => root.contains(element))?.index ?? 0;
