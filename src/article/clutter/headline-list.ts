import type { Block } from '../segment/page-blocks.ts';
import type { ClutterRule, Finding } from '../segment/rule-context.ts';
import { subjectOfPage } from '../subject/page-subject.ts';
import { isManualList } from './keep/manual-lists.ts';
import { LabelRuns } from './label-runs.ts';
import { isRecirculationLabel } from './label-words.ts';

const LEAST_ITEMS = 3;

const isShortLine = (block: Block): boolean =>
  block.words > 0 && block.words <= 8 && !/[.;]\s*$/.test(block.text);

/**
 * A label and headlines under it after the text has ended, though nothing is a link: cards that
 * only scripts open, or a list whose markup was lost. Both the label's words or the headlines'
 * distance from the subject have to speak for it.
 */
export const headlineList: ClutterRule = (context) => {
  const blocks = context.blocks.filter(({ index }) => index > context.lastProse);
  const runs = new LabelRuns(blocks, context.url);
  const isOff = ({ text }: Block): boolean => !subjectOfPage(context).judge(text).on;
  for (const [at, label] of blocks.entries()) {
    const items = runs.headlines(at);
    if (items < LEAST_ITEMS || !isShortLine(label)) continue;
    const off = runs.shareOff(at, isOff);
    const named = isRecirculationLabel(label.text);
    if (!named && (off < 0.7 || items < 5 || runs.hasEntries(at))) continue;
    const under = runs.under(at);
    if (isManualList(under, context)) continue;
    const finding: Finding = {
      kind: 'recirculation',
      heading: label.text,
      reason: {
        code: named ? 'reason_list_under_label' : 'reason_headlines_after_text',
        values: [String(items), String(Math.round(off * 100)), label.text],
      },
      evidence: { items, offSubject: Number(off.toFixed(2)), label: named },
      blocks: [label, ...under],
    };
    return [finding];
  }
  return [];
};
