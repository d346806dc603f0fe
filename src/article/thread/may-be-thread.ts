import { proseOf } from '../segment/block-sums.ts';
import type { Block } from '../segment/page-blocks.ts';
import { type Post, plainLength } from './find-posts.ts';

/** Of a page that does not say that it is a conversation; chosen on saved pages of all kinds. */
export const LEAST_REPLIES = 3;
export const LEAST_SHARE = 0.4;
export const MOST_BEFORE = 400;

/** The words of some blocks that stand in no link, in characters. */
export const sizeOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + plainLength(block), 0);

/**
 * Whether some posts may be what a page is for that does not say so: told by what is cheap to ask,
 * before names are looked for. What it says no to, `isThread` would say no to, whoever wrote what.
 */
export function mayBeThread(posts: readonly Post[], blocks: readonly Block[]): boolean {
  if (posts.length < LEAST_REPLIES) return false;
  const before = blocks.slice(0, posts[0]?.blocks[0]?.index);
  if (proseOf(before) > MOST_BEFORE) return false;
  const most = sizeOf(before) + sizeOf(posts.flatMap((post) => post.blocks));
  return most / (sizeOf(blocks) || 1) >= LEAST_SHARE;
}
