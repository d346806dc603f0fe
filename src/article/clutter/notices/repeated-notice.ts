import { proseOf } from '../../segment/block-sums.ts';
import type { Block } from '../../segment/page-blocks.ts';
import type { ClutterRule } from '../../segment/rule-context.ts';
import { textElement } from '../../segment/text-element.ts';

/** A shorter line is a label, which a text may well repeat: "Yes.", "Step by step". */
const LEAST_WORDS = 8;
/** More than this share of the rest of the prose is no notice but the text, laid out several times. */
const MOST = 0.15;
const SENTENCE = /[.!?。！？؟।…]["”’»)]?\s*$/;
/** What is said twice may be a refrain or a quotation; three times, and it is said for each slot. */
const LEAST_TIMES = 3;

const mayRepeat = (block: Block): boolean =>
  block.code || block.inTable || block.inFigure || block.inList || block.breaks > 0;

const isSentence = ({ heading, words, text }: Block): boolean =>
  heading === 0 && words >= LEAST_WORDS && SENTENCE.test(text);

/** Copies by their words. */
function copiesIn(blocks: readonly Block[]): Map<string, Block[]> {
  const copies = new Map<string, Block[]>();
  for (const block of blocks) {
    if (block.words === 0 || mayRepeat(block)) continue;
    const same = copies.get(block.text);
    if (same) same.push(block);
    else copies.set(block.text, [block]);
  }
  return copies;
}

/** The label over each copy that is said as often as what stands under it. */
function labelsOver(
  copies: readonly Block[],
  before: ReadonlyMap<Block, Block>,
  all: ReadonlyMap<string, readonly Block[]>,
): Block[] {
  const labels = copies.flatMap((copy) => before.get(copy) ?? []);
  const text = labels[0]?.text ?? '';
  const same = labels.every((label) => label.text === text);
  return same && all.get(text)?.length === copies.length ? labels : [];
}

/**
 * "External content is not shown", "Subscribe to go on reading": the notice of a slot that was not
 * filled, said again in the same words for each. A text says no sentence three times outside of
 * verse, code and tables.
 */
export const repeatedNotice: ClutterRule = (context) => {
  const all = copiesIn(context.blocks);
  const lines = context.blocks.filter(({ words }) => words > 0);
  const before = new Map(lines.slice(1).map((block, at) => [block, lines[at] as Block] as const));
  const text = textElement(context.blocks);
  const notices = [...all.values()].filter(
    (copies) =>
      copies.length >= LEAST_TIMES &&
      copies.every((copy) => isSentence(copy) && copy.element.parentElement !== text),
  );
  const once = proseOf(notices.flatMap(([first]) => first ?? []));
  const rest = context.prose - proseOf(notices.flat());
  if (once > MOST * rest) return [];
  return notices.flatMap((copies) => {
    const labels = new Set(labelsOver(copies, before, all));
    return copies.map((copy) => {
      const label = before.get(copy);
      return {
        kind: 'boilerplate' as const,
        reason: { code: 'reason_unlike_repeated', values: [] },
        evidence: { copies: copies.length, words: copy.words },
        blocks: label && labels.has(label) ? [label, copy] : [copy],
      };
    });
  });
};
