import type { Block } from './block.ts';

/** The characters of some blocks. */
export const charactersOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { length }) => sum + length, 0);

/** The words of some blocks. */
export const wordsOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { words }) => sum + words, 0);

/** The running text of some blocks, in weighted characters. */
export const proseOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { prose }) => sum + prose, 0);
