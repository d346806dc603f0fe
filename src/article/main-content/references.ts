import { isReferencesLabel } from '../clutter/label-words.ts';
import { Hint } from '../segment/hints.ts';
import type { Block } from '../segment/page-blocks.ts';

/** Whether a block is nothing but lines of a list, or points to other places. */
const isEntry = ({ inList, links, inTable }: Block): boolean =>
  (inList || links.length > 0) && !inTable;

/** The list under a label, up to the first line that is no entry of one. */
function entriesUnder(blocks: readonly Block[], label: number): Block[] {
  const entries: Block[] = [];
  for (let at = label + 1; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    if (block.heading > 0 || (block.length > 0 && !isEntry(block))) break;
    entries.push(block);
  }
  return entries;
}

/**
 * Gives the hint that class names give to lists of sources to those that only their heading calls so:
 * "Sources", "Literatur", "参考文献".
 */
export function hintReferences(blocks: readonly Block[]): void {
  blocks.forEach((block, at) => {
    if (block.heading === 0 || !isReferencesLabel(block.text)) return;
    for (const entry of [block, ...entriesUnder(blocks, at)]) entry.hints |= Hint.references;
  });
}
