import type { Block } from '../segment/page-blocks.ts';
import type { Post } from './find-posts.ts';
import { partKey } from './name-shapes.ts';
import type { TimeStamp } from './time-stamp.ts';

/** Name and time stand among the first lines of a post. */
const HEAD_LINES = 5;
const NAME_WORDS = 6;
const NAME_LETTERS = 40;
/** Posts of which so many say a name in the same place name who wrote them. */
const MOSTLY = 0.6;
/** Of the names more differ: the reporters of a live report are the same again and again. */
const LEAST_DIFFERENT = 0.5;

const isName = (text: string): boolean =>
  text.length >= 2 &&
  text.length <= NAME_LETTERS &&
  text.split(/\s+/).length <= NAME_WORDS &&
  /^\P{L}?\p{L}/u.test(text) &&
  !/\d{4}|\d:\d\d|[.!?:。！？：]$/.test(text);

/** What may be a name in one line, and the look of the part that says it. */
function* namesOf(block: Block, stamp: TimeStamp | undefined): Generator<[string, string]> {
  for (const part of [block.element, ...block.element.querySelectorAll('*')]) {
    const text = part.textContent?.trim() ?? '';
    if (isName(text)) yield [partKey(part), text];
  }
  const beside =
    stamp &&
    block.text
      .replace(stamp.text, '')
      .replace(/[^\p{L}\p{N}]+$/u, '')
      .trim();
  if (beside && isName(beside)) yield [`beside ${partKey(block.element)}`, beside];
}

/** The first of each look in the head of a post. */
function namesIn({ blocks }: Post, stamps: ReadonlyMap<Block, TimeStamp>): Map<string, string> {
  const names = new Map<string, string>();
  for (const block of blocks.slice(0, HEAD_LINES)) {
    if (block.words === 0 || block.words > 2 * NAME_WORDS) continue;
    for (const [look, name] of namesOf(block, stamps.get(block)))
      if (!names.has(look)) names.set(look, name);
  }
  return names;
}

const differ = (names: readonly string[]): boolean => {
  const different = new Set(names).size;
  return different > 1 && different > LEAST_DIFFERENT * names.length;
};

/**
 * What the heads of posts say in the same place that may be a name, and is not always the same one:
 * who wrote them, told without a word by which code would call a person.
 * @returns the names; null where the heads have none
 */
export function namesOfHeads(
  posts: readonly Post[],
  stamps: ReadonlyMap<Block, TimeStamp>,
): string[] | null {
  const byLook = new Map<string, string[]>();
  for (const post of posts) {
    for (const [look, name] of namesIn(post, stamps)) {
      const names = byLook.get(look) ?? [];
      names.push(name);
      byLook.set(look, names);
    }
  }
  const found = [...byLook.values()].find(
    (names) => names.length >= MOSTLY * posts.length && differ(names),
  );
  return found ?? null;
}
