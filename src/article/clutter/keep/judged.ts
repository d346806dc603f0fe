import type { Block } from '../../segment/page-blocks.ts';

/** A block, and its chance of being the article's own, 0 to 1. */
export interface Judged {
  block: Block;
  chance: number;
}
