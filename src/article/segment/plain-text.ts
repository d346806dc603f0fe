import type { Block } from './block.ts';

/** So much more than all other text, and what is set as it was typed is no sample of code. */
const MANY_TIMES = 3;

/**
 * Counts the words of `<pre>` as running text where a page is made of little else: manuals, standards,
 * letters. There they are not code that stands in a text, but the text.
 */
export function countPlainText(blocks: readonly Block[]): void {
  let typed = 0;
  let prose = 0;
  for (const { code, length, prose: own } of blocks) {
    if (code) typed += length;
    prose += own;
  }
  if (typed <= MANY_TIMES * prose) return;
  for (const block of blocks) if (block.code) block.prose = block.length - block.linked;
}
