import type { RemovalKind } from '../../model/removal.ts';
import { type Block, isPlain } from '../segment/block.ts';
import { type Finding, type RuleContext, takeBlocks } from '../segment/rule-context.ts';
import { leftOfNamed } from './left/left-of-named.ts';

/** Kinds that stand under a heading of their own: a byline, a date, a share row stand under the text's. */
const UNDER_HEADINGS: ReadonlySet<RemovalKind> = new Set([
  'recirculation',
  'navigation',
  'newsletter',
  'comments',
  'advert',
  'inline-promo',
  'boilerplate',
]);

/** Of what is said again under each heading, and of what waits to be shown, the headings are the text's. */
const HEADED_BY_TEXT: ReadonlySet<string> = new Set([
  'reason_unlike_repeated',
  'reason_embed_notice',
  'reason_fact_box',
]);

const standsUnderHeading = ({ kind, reason }: Finding): boolean =>
  UNDER_HEADINGS.has(kind) && !HEADED_BY_TEXT.has(reason.code);

/** Longer, it is a sentence that may well say something by itself. */
const MOST_WORDS = 12;

/**
 * Headings of which all that stood under them was taken away, and what else is left of a list: each
 * goes with it.
 * @param findings what the rules took; their blocks are no longer among those of the context
 */
export function takeLeftLabels(context: RuleContext, findings: readonly Finding[]): Finding[] {
  const blocksOf = (found: readonly Finding[]) => new Set(found.flatMap(({ blocks }) => blocks));
  const headed = findings.filter(standsUnderHeading);
  const left = new Set(context.blocks);
  const underHeadings = { gone: blocksOf(headed), left };
  // What no rule has a name for was judged together with the lines beside it.
  const underLines = { gone: blocksOf(headed.filter(({ kind }) => kind !== 'boilerplate')), left };
  const named = new Set(leftOfNamed(context, findings));
  const labels = context.blocks.filter((block, at) => {
    if (named.has(block)) return true;
    return block.heading > 0
      ? isLeft(block, context.blocks[at + 1], context, underHeadings)
      : isLine(block) && isAloneInBox(block, context, underLines);
  });
  takeBlocks(context, new Set(labels));
  return labels.map((label) => ({
    kind: 'orphan-label',
    reason: { code: 'reason_orphan_label', values: [label.text] },
    evidence: { words: label.words, heading: label.heading },
    blocks: [label],
    heading: label.text,
  }));
}

/** What was taken that stands under headings, and what was left of the main content. */
interface Outcome {
  gone: ReadonlySet<Block>;
  left: ReadonlySet<Block>;
}

const MOST_WORDS_A_LINE = 8;

/** A line that no heading is may be a label, too: short, and no sentence. */
const isLine = (block: Block): boolean =>
  block.words > 0 &&
  block.words <= MOST_WORDS_A_LINE &&
  block.links.length === 0 &&
  !/[.!?。！？؟।]["”’»)]?$/u.test(block.text) &&
  isPlain(block);

function isLeft(
  label: Block,
  next: Block | undefined,
  context: RuleContext,
  outcome: Outcome,
): boolean {
  if (label.words > MOST_WORDS || label === context.headline) return false;
  if (label.inTable || label.links.length > 0) return false;
  if (isAloneInBox(label, context, outcome)) return true;
  // Nothing at all is left under the last: it headed what was taken, or stands beside it.
  if (!next) return label.index > context.lastProse;
  if (next.heading === 0 || next.heading > label.heading) return false;
  const under = context.page.blocks
    .slice(label.index + 1, next.index)
    .filter(({ words }) => words > 0);
  return under.length > 0 && under.every((block) => outcome.gone.has(block));
}

/** A box is a few steps up from its label. */
const MOST_STEPS = 3;

/** Whether a label is all that is left of the smallest element that held something else with it. */
function isAloneInBox(label: Block, { page, root }: RuleContext, { gone, left }: Outcome): boolean {
  const after = page.blocks[label.index + 1];
  if (!after || left.has(after)) return false;
  let box = label.element.parentElement;
  for (let up = 0; box && box !== root && up < MOST_STEPS; up++, box = box.parentElement) {
    if (!box.contains(after.element)) continue;
    const isGone = (block: Block): boolean =>
      gone.has(block) || (block.length === 0 && !left.has(block));
    return (
      runOut(page.blocks, label.index, 1, box, isGone) &&
      runOut(page.blocks, label.index, -1, box, isGone)
    );
  }
  return false;
}

/** Whether all blocks of a box on one side of a place are of some kind. */
function runOut(
  blocks: readonly Block[],
  from: number,
  step: 1 | -1,
  box: Element,
  is: (block: Block) => boolean,
): boolean {
  for (let at = from + step; ; at += step) {
    const block = blocks[at];
    if (!block || !box.contains(block.element)) return true;
    if (!is(block)) return false;
  }
}
