import type { Block } from '../segment/page-blocks.ts';
import type { Finding, RuleContext, SteppingRule } from '../segment/rule-context.ts';
import { subjectOfPage } from '../subject/page-subject.ts';
import { isManualList } from './keep/manual-lists.ts';
import { isHeadline, LabelRuns } from './label-runs.ts';
import { isRecirculationLabel } from './label-words.ts';

const LEAST_ITEMS = 3;

const isShortLine = (block: Block): boolean =>
  block.words > 0 && block.words <= 8 && !/[.;]\s*$/.test(block.text);

const BLOCKS_A_STEP = 100;

/** Lines that are off the subject. */
function* offSubject(
  blocks: readonly Block[],
  context: RuleContext,
): Generator<void, ReadonlySet<Block>> {
  const off = new Set<Block>();
  for (const [at, block] of blocks.entries()) {
    if (at % BLOCKS_A_STEP === 0) yield;
    if (isHeadline(block) && !subjectOfPage(context).judge(block.text).on) off.add(block);
  }
  return off;
}

/**
 * A label and headlines under it after the text has ended, though nothing is a link: cards that
 * only scripts open, or a list whose markup was lost. Both the label's words or the headlines'
 * distance from the subject have to speak for it.
 */
export const headlineList: SteppingRule = function* (context) {
  const blocks = context.blocks.filter(({ index }) => index > context.lastProse);
  const runs = new LabelRuns(blocks, context.url);
  let off: ReadonlySet<Block> | null = null;
  for (const [at, label] of blocks.entries()) {
    const items = runs.headlines(at);
    if (items < LEAST_ITEMS || !isShortLine(label)) continue;
    off ??= yield* offSubject(blocks, context);
    const share = runs.shareOff(at, off);
    const named = isRecirculationLabel(label.text);
    if (!named && (share < 0.7 || items < 5 || runs.hasEntries(at))) continue;
    const under = runs.under(at);
    if (isManualList(under, context)) continue;
    const finding: Finding = {
      kind: 'recirculation',
      heading: label.text,
      reason: {
        code: named ? 'reason_list_under_label' : 'reason_headlines_after_text',
        values: [String(items), String(Math.round(share * 100)), label.text],
      },
      evidence: { items, offSubject: Number(share.toFixed(2)), label: named },
      blocks: [label, ...under],
    };
    return [finding];
  }
  return [];
};
