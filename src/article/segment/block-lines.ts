import { textLines } from './block-text.ts';
import type { Block } from './page-blocks.ts';
import { PLAYER_MARK } from './player-link.ts';

/** Code as it was written, each line with its indent, those without a word left out. */
const codeLines = (code: Element): string =>
  (code.textContent ?? '')
    .split('\n')
    .map((line) => line.trimEnd())
    .filter(Boolean)
    .join('\n');

/** A block's text as the reader gets it: code and verse keep their lines, a player has no words. */
export function linesOf(block: Block): string {
  if (block.element.hasAttribute(PLAYER_MARK)) return '';
  if (block.code) return codeLines(block.element);
  return block.breaks > 0 ? textLines(block.element).join('\n') : block.text;
}
