import { textLines } from './block-text.ts';
import type { Block } from './page-blocks.ts';
import { PLAYER_MARK } from './player-link.ts';

/** A block's text as the reader gets it: code and verse keep their lines, a player has no words. */
export function linesOf(block: Block): string {
  if (block.element.hasAttribute(PLAYER_MARK)) return '';
  return block.code || block.breaks > 0 ? textLines(block.element).join('\n') : block.text;
}
