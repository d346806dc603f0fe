import type { Block } from '../segment/page-blocks.ts';
import type { Post } from './find-posts.ts';
import { partKey, templateKeys } from './name-shapes.ts';

/** The elements that hold what each post says. */
export type Bodies = ReadonlyMap<Post, readonly Element[]>;
/** The elements of a post that say who wrote it, and when. */
export type HeadOf = (post: Post) => readonly Element[];

/** The outermost part of a post round a block that holds nothing of the post's head. */
function branchOf(block: Block, post: Post, head: readonly Element[]): Element {
  let branch = block.element;
  for (let up: Element | null = branch; up && up !== post.element; up = up.parentElement) {
    if (head.some((one) => up?.contains(one))) break;
    branch = up;
  }
  return branch;
}

/** How much of a block is talk: what a member owns or has written before is long, too. */
const weigh = ({ prose, length, linked }: Block): number => prose + (length - linked) / 5 + 1;

/** Talk under each branch of a post, its head left out. */
function branchesOf(post: Post, head: readonly Element[]): Map<Element, number> {
  const branches = new Map<Element, number>();
  for (const block of post.blocks) {
    if (head.some((one) => block.element.contains(one))) continue;
    const branch = branchOf(block, post, head);
    branches.set(branch, (branches.get(branch) ?? 0) + weigh(block));
  }
  return branches;
}

const largest = <T>(sizes: ReadonlyMap<T, number>): T | null =>
  [...sizes].reduce<[T, number] | null>(
    (best, entry) => (best && best[1] >= entry[1] ? best : entry),
    null,
  )?.[0] ?? null;

/** Words that nearly equal the most, where a name says more than another. */
const AS_MANY = 0.97;

/** The template whose parts hold the most words over all posts; of several the one with the fewest parts. */
function widestKind(all: ReadonlyMap<Post, ReadonlyMap<Element, number>>): string | null {
  const kinds = new Map<string, { letters: number; parts: number }>();
  for (const branches of all.values()) {
    for (const [branch, letters] of branches) {
      for (const key of templateKeys(branch)) {
        const kind = kinds.get(key) ?? { letters: 0, parts: 0 };
        kinds.set(key, kind);
        kind.letters += letters;
        kind.parts++;
      }
    }
  }
  const sorted = [...kinds].sort(([, a], [, b]) => b.letters - a.letters);
  const most = sorted[0]?.[1].letters ?? 0;
  const wide = sorted.filter(([, { letters }]) => letters >= AS_MANY * most);
  return wide.sort(([, a], [, b]) => a.parts - b.parts)[0]?.[0] ?? null;
}

/** So many of the words, in so many of the posts, and the rest is a signature or an edit mark. */
const MOST_WORDS = 0.6;
const MOST_POSTS = 0.8;

/** What stands among paragraphs and says as much. */
const AMONG = new Set(
  'P PRE UL OL DL TABLE FIGURE BLOCKQUOTE IMG PICTURE H2 H3 H4 H5 H6 HR'.split(' '),
);

/** A paragraph and the listing below it are one text, however little the listing says. */
const isAmongText = (element: Element): boolean =>
  AMONG.has(element.tagName) &&
  [element.previousElementSibling, element.nextElementSibling].some(
    (beside) => beside !== null && AMONG.has(beside.tagName),
  );

/** A part once in nearly each of some elements that holds nearly all they say; null where none does. */
function innerParts(
  parts: readonly Element[],
  talk: ReadonlyMap<Element, number>,
): Element[] | null {
  const kinds = new Map<string, { talk: number; found: Element[] }>();
  let all = 0;
  for (const part of parts) {
    all += talk.get(part) ?? 0;
    const seen = new Set<string>();
    for (const child of part.children) {
      if (isAmongText(child)) continue;
      const key = partKey(child);
      const kind = kinds.get(key) ?? { talk: 0, found: [] };
      kinds.set(key, kind);
      // Paragraphs are many.
      kind.talk += seen.has(key) ? Number.NEGATIVE_INFINITY : (talk.get(child) ?? 0);
      seen.add(key);
      kind.found.push(child);
    }
  }
  const fits = [...kinds.values()].find(
    (kind) => kind.talk >= MOST_WORDS * all && kind.found.length >= MOST_POSTS * parts.length,
  );
  return fits?.found ?? null;
}

const MOST_LEVELS = 12;

/** Talk under each element below some parts. */
function talkUnder(blocks: readonly Block[], parts: readonly Element[]): Map<Element, number> {
  const tops = new Set(parts);
  const talk = new Map<Element, number>();
  for (const block of blocks) {
    const path: Element[] = [];
    let up: Element | null = block.element;
    for (; up && !tops.has(up); up = up.parentElement) path.push(up);
    if (!up) continue;
    for (const element of [...path, up]) talk.set(element, (talk.get(element) ?? 0) + weigh(block));
  }
  return talk;
}

/** Goes down into what the bodies are made of, as long as it is the same in all of them. */
function narrowed(bodies: ReadonlyMap<Post, Element>, blocks: readonly Block[]): Bodies {
  const talk = talkUnder(blocks, [...bodies.values()]);
  const parts = new Map([...bodies].map(([post, element]) => [element, post]));
  const found = new Map<Post, Element>(bodies);
  let now = [...bodies.values()];
  for (let level = 0; level < MOST_LEVELS && now.length > 1; level++) {
    const inner = innerParts(now, talk);
    if (!inner) break;
    for (const element of inner) {
      const post = parts.get(element.parentElement as Element);
      if (post) {
        parts.set(element, post);
        found.set(post, element);
      }
    }
    now = inner;
  }
  return new Map([...found].map(([post, element]) => [post, [element]]));
}

/** Parts of one kind, with what stands between and right beside them in the same element. */
function withNeighbours(parts: readonly Element[]): Element[] {
  const holder = parts[0]?.parentElement;
  if (!holder || parts.some((part) => part.parentElement !== holder)) return [...parts];
  const children = Array.from(holder.children);
  let from = children.indexOf(parts[0] as Element);
  let to = children.indexOf(parts.at(-1) as Element);
  while (AMONG.has(children[from - 1]?.tagName ?? '')) from--;
  while (AMONG.has(children[to + 1]?.tagName ?? '')) to++;
  return children.slice(from, to + 1);
}

/**
 * What each post says, apart from its head, signatures, counts and buttons: the parts of one kind
 * that hold the most talk over all posts, or a post's own largest where it has none of that kind.
 */
export function findBodies(posts: readonly Post[], headOf: HeadOf): Bodies {
  const all = new Map(posts.map((post) => [post, branchesOf(post, headOf(post))]));
  const kind = widestKind(all);
  const single = new Map<Post, Element>();
  const several = new Map<Post, readonly Element[]>();
  for (const [post, branches] of all) {
    const named = [...branches.keys()].filter(
      (branch) => kind !== null && templateKeys(branch).includes(kind),
    );
    const first = named[0] ?? largest(branches);
    const isLine = first !== null && post.blocks.some(({ element }) => element === first);
    if (first && (named.length > 1 || isLine))
      several.set(
        post,
        withNeighbours(named.length > 0 ? named : [first]).filter(
          (part) => !headOf(post).some((one) => part.contains(one)),
        ),
      );
    else if (first) single.set(post, first);
  }
  const blocks = posts.flatMap((post) => post.blocks);
  return new Map([...several, ...narrowed(single, blocks)]);
}
