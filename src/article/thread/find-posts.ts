import type { Block, PageBlocks } from '../segment/page-blocks.ts';
import { sumByElement } from '../segment/sum-by-element.ts';
import { templateKeys } from './name-shapes.ts';
import { type TimeStamp, timeStampIn } from './time-stamp.ts';

/** One piece of a conversation: its element, and the blocks that are its own and no reply's. */
export interface Post {
  element: Element;
  blocks: Block[];
}

const LEAST_POSTS = 2;
const MOST_POSTS = 3000;
const LEAST_COVERED = 0.3;
const MOST_KINDS = 12;

/** Words that are not in links, in characters. */
export const plainLength = ({ length, linked }: Block): number => length - linked;

const known = new WeakMap<PageBlocks, ReadonlyMap<Block, TimeStamp>>();
const BLOCKS_A_STEP = 200;

/**
 * The stamps of a page, by block; comments are looked for by them, and then posts. Yields between its
 * steps.
 */
export function* findStampsInSteps(
  page: PageBlocks,
  lang: string | null,
): Generator<void, ReadonlyMap<Block, TimeStamp>> {
  const stamps = known.get(page) ?? (yield* readStamps(page, lang));
  known.set(page, stamps);
  return stamps;
}

function* readStamps(
  page: PageBlocks,
  lang: string | null,
): Generator<void, Map<Block, TimeStamp>> {
  const stamps = new Map<Block, TimeStamp>();
  for (const block of page.blocks) {
    if (block.index % BLOCKS_A_STEP === BLOCKS_A_STEP - 1) yield;
    const stamp = timeStampIn(block, lang);
    if (stamp) stamps.set(block, stamp);
  }
  return stamps;
}

/** Elements of each template round some blocks, the nearest to each, below what ends the way up. */
function membersByKey(
  anchors: Iterable<Block>,
  isEnd: (element: Element) => boolean,
): Map<string, Set<Element>> {
  const byKey = new Map<string, Set<Element>>();
  const keys = new Map<Element, readonly string[]>();
  for (const block of anchors) {
    const seen = new Set<string>();
    for (let up: Element | null = block.element; up && !isEnd(up); up = up.parentElement) {
      const own = keys.get(up) ?? templateKeys(up);
      keys.set(up, own);
      for (const key of own) {
        if (seen.has(key)) continue;
        seen.add(key);
        const members = byKey.get(key) ?? new Set();
        byKey.set(key, members.add(up));
      }
    }
  }
  return byKey;
}

/** Words under some elements, each counted once where they nest. */
function coverage(members: ReadonlySet<Element>, sums: ReadonlyMap<Element, number>): number {
  let all = 0;
  for (const member of members) {
    let up = member.parentElement;
    while (up && !members.has(up)) up = up.parentElement;
    if (!up) all += sums.get(member) ?? 0;
  }
  return all;
}

/** Which of some elements is the nearest round another, itself counted; siblings go up but once. */
function nearestOf(members: ReadonlySet<Element>): (element: Element) => Element | null {
  const byParent = new Map<Element, Element | null>();
  const above = (parent: Element | null): Element | null => {
    if (!parent || members.has(parent)) return parent;
    let found = byParent.get(parent);
    if (found === undefined) {
      let up: Element | null = parent;
      while (up && !members.has(up)) up = up.parentElement;
      found = up;
      byParent.set(parent, found);
    }
    return found;
  };
  return (element) => (members.has(element) ? element : above(element.parentElement));
}

/** The blocks of each post, without those of the posts inside it. */
function withBlocks(members: ReadonlySet<Element>, blocks: readonly Block[]): Post[] {
  const posts = new Map<Element, Post>();
  const memberRound = nearestOf(members);
  for (const block of blocks) {
    const member = memberRound(block.element);
    if (!member) continue;
    const post = posts.get(member) ?? { element: member, blocks: [] };
    post.blocks.push(block);
    posts.set(member, post);
  }
  return [...posts.values()];
}

/** Different templates often name the same elements. */
function distinctKinds(kinds: Iterable<Set<Element>>): Set<Element>[] {
  const seen = new Map<Element, Set<number>>();
  return [...kinds].filter((members) => {
    const [first] = members;
    const sizes = seen.get(first as Element) ?? new Set();
    seen.set(first as Element, sizes);
    if (sizes.has(members.size)) return false;
    sizes.add(members.size);
    return true;
  });
}

/** Where posts are looked for. */
export interface PostsWanted {
  /** No post holds this block, nor what stands before it. */
  after?: Block;
  /** Of the words that the widest template holds. */
  leastCovered?: number;
}

/**
 * The repeated parts of a page that hold a good share of its words and one of some lines each (a time,
 * a name): what may be the posts of a thread, those that hold the most first.
 */
export function findPostKinds(
  page: PageBlocks,
  anchors: Iterable<Block>,
  body: Element,
  { after, leastCovered = LEAST_COVERED }: PostsWanted = {},
): Post[][] {
  const sums = sumByElement(page.blocks, plainLength, body);
  const from = after ? (page.orderOf.get(after.element) ?? 0) : -1;
  const isEnd = (element: Element): boolean =>
    element === body || (page.orderOf.get(element) ?? 0) <= from;
  const kinds = distinctKinds(membersByKey(anchors, isEnd).values())
    .filter(({ size }) => size >= LEAST_POSTS && size <= MOST_POSTS)
    .map((members) => ({ members, covered: coverage(members, sums) }))
    .sort((a, b) => b.covered - a.covered);
  const most = kinds[0]?.covered ?? 0;
  return kinds
    .filter(({ covered }) => covered > 0 && covered >= leastCovered * most)
    .slice(0, MOST_KINDS)
    .map(({ members }) => withBlocks(members, page.blocks));
}
