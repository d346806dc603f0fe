import type { RemovalKind } from '../../model/removal.ts';
import { isDateOfEntry } from '../metadata/entry-dates.ts';
import { openingKind } from '../metadata/opening-kind.ts';
import { Hint } from '../segment/hints.ts';
import type { Block } from '../segment/page-blocks.ts';
import type { ClutterRule, Finding, RuleContext } from '../segment/rule-context.ts';
import { isAdvertLabel } from './orphan-label.ts';

/** Words above the headline, or short capitals and category links beside it: "WORLD". */
function isEyebrow(block: Block, context: RuleContext): boolean {
  if (
    block.words === 0 ||
    block.words > 8 ||
    block === context.headline ||
    /[.!?]$/.test(block.text)
  )
    return false;
  if (isAdvertLabel(block.text) || isInRowOfText(block, context)) return false;
  if (context.headline && block.index < context.headline.index) return true;
  if (block.heading) return false;
  const shouted =
    block.text === block.text.toUpperCase() && block.text !== block.text.toLowerCase();
  const linked = block.length > 0 && block.linked / block.length > 0.8;
  return block.words <= 4 && (shouted || linked || (block.hints & Hint.meta) !== 0);
}

/** The number or name of a piece of text whose first words stand in the next cell. */
function isInRowOfText({ inTable, element }: Block, { page, firstProse }: RuleContext): boolean {
  const row = inTable ? element.closest('tr') : null;
  return row !== null && page.blocks[firstProse]?.element.closest('tr') === row;
}

const finding = (block: Block, kind: RemovalKind, code: string): Finding => ({
  kind,
  reason: { code, values: [] },
  evidence: { words: block.words, before: block.index },
  blocks: [block],
});

/** Whether a block stands before the text begins. */
const opens = (block: Block, context: RuleContext): boolean => block.index < context.firstProse;

/** Kinds that are told from body text wherever they stand near the beginning or after the end. */
const STANDS_ANYWHERE: ReadonlySet<RemovalKind> = new Set([
  'repeated-headline',
  'read-time',
  'date',
]);

/** A day in a list, a table or a quoted post is what that tells, and not when the text was written. */
const isEntry = ({ inList, inTable, inQuote }: Block): boolean => inList || inTable || inQuote;

/** Only lines before the text, right at its beginning, or after its end are looked at. */
const mayOpen = (block: Block, context: RuleContext): boolean =>
  block.index < context.firstProse + 3 || block.index > context.lastProse;

/** Lines round the headline that the reader gets as fields, or not at all: eyebrow, read time, byline, date, the headline again. */
export const openingLines: ClutterRule = (context) =>
  context.blocks.flatMap((block) => {
    if (block === context.headline)
      return [finding(block, 'repeated-headline', 'reason_headline_again')];
    if (block.hints & Hint.contents || !mayOpen(block, context)) return [];
    const known = openingKind(block, context.metadata);
    // A picture's own day and name are its caption's; the headline is nobody's.
    if (block.inFigure && known?.[0] !== 'repeated-headline') return [];
    if (known && isDateOfEntry(block, context.page.blocks, context.metadata)) return [];
    if (known && (opens(block, context) || (STANDS_ANYWHERE.has(known[0]) && !isEntry(block))))
      return [finding(block, ...known)];
    return opens(block, context) && !block.inList && isEyebrow(block, context)
      ? [finding(block, 'eyebrow', 'reason_eyebrow')]
      : [];
  });
