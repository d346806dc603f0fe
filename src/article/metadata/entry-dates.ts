import { shapeOf } from '../segment/alike-siblings.ts';
import { Hint } from '../segment/hints.ts';
import type { Block } from '../segment/page-blocks.ts';
import type { PageMetadata } from './metadata.ts';
import { openingKind } from './opening-kind.ts';

/** Entries that follow one: two dates may be those of publication and of change. */
const LEAST_FOLLOWING = 2;
/** Further below there is no need to look. */
const NEAR = 60;
const ENTRY_PROSE = 60;

/** The parts of one element in which two elements stand. */
function partsApart(one: Element, other: Element): [Element, Element] | null {
  let at = one;
  while (at.parentElement && !at.parentElement.contains(other)) at = at.parentElement;
  const beside = Array.from(at.parentElement?.children ?? []).find((part) => part.contains(other));
  return beside && beside !== at ? [at, beside] : null;
}

/**
 * Whether the date in a line that no name calls a byline is that of the first entry of a report or a log, since parts of the same
 * make follow, each with a date and a text: it says nothing of when all of it was written.
 * @param blocks of the page, in order
 */
export function isDateOfEntry(
  line: Block,
  blocks: readonly Block[],
  metadata: PageMetadata,
): boolean {
  if (line.hints & Hint.byline || openingKind(line, metadata)?.[0] !== 'date') return false;
  const entries = new Set<Element>();
  let prose = 0;
  for (const block of blocks.slice(line.index + 1, line.index + NEAR)) {
    prose = Math.max(prose, block.prose);
    if (prose < ENTRY_PROSE || openingKind(block, metadata)?.[0] !== 'date') continue;
    const parts = partsApart(line.element, block.element);
    if (!parts || shapeOf(parts[0]) !== shapeOf(parts[1])) return false;
    entries.add(parts[1]);
    if (entries.size >= LEAST_FOLLOWING) return true;
    prose = 0;
  }
  return false;
}
