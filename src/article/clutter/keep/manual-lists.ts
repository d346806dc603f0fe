import type { Block } from '../../segment/block.ts';
import type { RuleContext } from '../../segment/rule-context.ts';

/** An entry of a list or of a list of definitions, or what stands over it and links nowhere. */
const isEntry = (block: Block): boolean =>
  block.inList || block.heading > 0 || block.linked === 0 || block.element.closest('dl') !== null;

/**
 * Whether blocks are a list of a manual. Such lists of links are what a manual has to say ("See also",
 * the chapters of a part, the next steps), though they are built like those that lead away.
 */
export const isManualList = (blocks: readonly Block[], { kind }: RuleContext): boolean =>
  kind === 'documentation' && blocks.every(isEntry);
