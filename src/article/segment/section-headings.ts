import { placedShapeOf } from './alike-siblings.ts';
import type { Block } from './page-blocks.ts';

/** Running text, in weighted characters, that makes a heading's part one of the article's. */
const LEAST_PROSE = 150;
const LEAST_ALIKE = 2;

/** How a heading looks and what it stands in: the same for all that part one text. */
const keyOf = ({ element, heading }: Block): string => `${heading} ${placedShapeOf(element)}`;

/**
 * The headings that part a text into sections: those that look and stand like several others with
 * running text under them.
 */
export function sectionHeadings(blocks: readonly Block[]): ReadonlySet<Block> {
  const headings = blocks.filter(({ heading }) => heading > 1);
  const withProse = new Map<string, number>();
  let open: Block | null = null;
  let prose = 0;
  for (const block of [...blocks, null]) {
    if (block && block.heading === 0) {
      prose += block.prose;
      continue;
    }
    if (open && prose >= LEAST_PROSE)
      withProse.set(keyOf(open), (withProse.get(keyOf(open)) ?? 0) + 1);
    open = block;
    prose = 0;
  }
  return new Set(headings.filter((block) => (withProse.get(keyOf(block)) ?? 0) >= LEAST_ALIKE));
}
