/** Blocks before somebody's own that stay with it: mostly a quote, and what is said of it. */
const CONTEXT = 2;

/** What of a text cannot be cut at its empty lines. */
const FENCE = /^ {0,3}(?:`{3}|~{3})/m;

/**
 * Of a part that somebody has written in, what is not in the part that takes its place: blocks that
 * are new or changed, each with what stands before it. So an article of thousands of words does not
 * stand there twice for a line between them. What may not be cut stays whole.
 */
export function othersWords(part: string, own: string): string {
  if (FENCE.test(part)) return part;
  const ours = new Set(blocksOf(own));
  const blocks = blocksOf(part);
  const isKept = (at: number) =>
    blocks.slice(at, at + CONTEXT + 1).some((block) => !ours.has(block));
  return blocks.filter((_, at) => isKept(at)).join('\n\n');
}

const blocksOf = (text: string): string[] =>
  text
    .split(/\n(?:[ \t]*\n)+/)
    .map((block) => block.replace(/^\n+|\s+$/g, ''))
    .filter(Boolean);
