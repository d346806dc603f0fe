import { shapeOf } from '../segment/alike-siblings.ts';
import { Hint } from '../segment/hints.ts';
import type { Block } from '../segment/page-blocks.ts';
import type { PageMetadata } from './metadata.ts';
import { openingKind } from './opening-kind.ts';

/** Entries on one side of another: two dates may be those of publication and of change. */
const LEAST_BESIDE = 2;
/** Further away there is no need to look. */
const NEAR = 60;
const ENTRY_PROSE = 60;

/** The parts of one element in which two elements stand. */
function partsApart(one: Element, other: Element): [Element, Element] | null {
  let at = one;
  while (at.parentElement && !at.parentElement.contains(other)) at = at.parentElement;
  const beside = Array.from(at.parentElement?.children ?? []).find((part) => part.contains(other));
  return beside && beside !== at ? [at, beside] : null;
}

/** Whether parts of the make of that in which a line stands follow in some blocks, with date and text. */
function haveLike(line: Block, blocks: readonly Block[], metadata: PageMetadata): boolean {
  const entries = new Set<Element>();
  let prose = 0;
  for (const block of blocks) {
    prose = Math.max(prose, block.prose);
    if (prose < ENTRY_PROSE || openingKind(block, metadata)?.[0] !== 'date') continue;
    const parts = partsApart(line.element, block.element);
    if (!parts || shapeOf(parts[0]) !== shapeOf(parts[1])) return false;
    entries.add(parts[1]);
    if (entries.size >= LEAST_BESIDE) return true;
    prose = 0;
  }
  return false;
}

/**
 * Whether the date in a line that no name calls a byline is that of one entry of a report or a log,
 * since parts of the same make follow or stand before, each with a date and a text: it says nothing of
 * when all of it was written.
 * @param blocks of the page, in order
 */
export function isDateOfEntry(
  line: Block,
  blocks: readonly Block[],
  metadata: PageMetadata,
): boolean {
  if (line.hints & Hint.byline || openingKind(line, metadata)?.[0] !== 'date') return false;
  const { index } = line;
  const before = blocks.slice(Math.max(0, index - NEAR), index).reverse();
  return (
    haveLike(line, blocks.slice(index + 1, index + NEAR), metadata) ||
    haveLike(line, before, metadata)
  );
}
