import type { Block } from '../../segment/page-blocks.ts';

/** Names of what counts those who liked, voted, shared or answered. */
const COUNTS =
  /(?:^|[\s_-])(?:votes?|score|counts?|counters?|likes?|claps?|upvotes?|points|reactions?|engagement)(?:$|[\s_-]|cell)/i;
const NUMBER = /^[\s\d.,]*\d[\s\d.,]*[kKmM]?$/;
/** Two counts, with a word or two to each: "1.2K Likes · 34 Comments · Share". */
const ROW = /^\d[\d.,]*[kKmM]?\s?\p{L}+(?:\s*[·•|,]\s*(?:\d[\d.,]*[kKmM]?\s?)?\p{L}+){1,3}$/u;
const LEVELS = 3;

function isNamedCount(element: Element): boolean {
  let up: Element | null = element;
  for (let level = 0; up && level < LEVELS; level++, up = up.parentElement)
    if (COUNTS.test(up.getAttribute('class') ?? '')) return true;
  return false;
}

/** Whether a block is nothing but how many liked, voted or answered: no words of anybody. */
export function isCounter(block: Block): boolean {
  if (block.inList || block.inTable || block.heading > 0 || block.code || block.words > 8)
    return false;
  const text = block.text.trim();
  if (NUMBER.test(text)) return isNamedCount(block.element);
  return ROW.test(text) && (text.match(/\d[\d.,]*/g) ?? []).length > 1;
}
