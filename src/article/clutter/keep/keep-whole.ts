import type { Block } from '../../segment/block.ts';

/** A list of which so many entries would go is none of the article's; of which fewer would, it is. */
const MOST = 0.75;

const TERM = /^D[TD]$/;
const isTerm = ({ element }: Block): boolean =>
  TERM.test(element.tagName) || TERM.test(element.parentElement?.tagName ?? '');

const listRound = (block: Block): Element | null =>
  block.inList || block.inTable || isTerm(block) ? block.element.closest('ul,ol,dl,table') : null;

/**
 * Lists and tables go whole or stay whole: a list of steps that lacks its third is worse than either.
 * @param goes for each block whether it would go; changed in place
 * @param isSpared what never goes
 */
export function keepWhole(
  blocks: readonly Block[],
  goes: boolean[],
  isSpared: (block: Block) => boolean,
): void {
  const lists = new Map<Element, number[]>();
  blocks.forEach((block, at) => {
    const list = listRound(block);
    const entries = list && lists.get(list);
    if (entries) entries.push(at);
    else if (list) lists.set(list, [at]);
  });
  for (const entries of lists.values()) {
    const going = entries.filter((at) => goes[at]).length;
    if (going === 0) continue;
    const all = going >= MOST * entries.length;
    for (const at of entries) goes[at] = all && !isSpared(blocks[at] as Block);
  }
}
