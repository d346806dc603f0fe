import type { PageMetadata } from '../metadata/metadata.ts';
import { Hint } from '../segment/hints.ts';
import type { Block, PageBlocks } from '../segment/page-blocks.ts';
import { findHeadline, isProse } from '../segment/rule-context.ts';
import { type Authors, findAuthors, likeliest, namesPerson } from './author-slot.ts';
import { findPostKinds, findStampsInSteps, type Post } from './find-posts.ts';
import { mayBeThread, sizeOf } from './may-be-thread.ts';
import { findBodies } from './post-body.ts';
import { findTimes } from './time-slot.ts';
import type { TimeStamp } from './time-stamp.ts';

/** One thing that somebody said in a conversation. */
export interface Saying {
  post: Post;
  author: string | null;
  time: TimeStamp | null;
  /** What it says, as blocks, in order; the rest of the post's blocks are furniture. */
  said: Block[];
  /** The elements that hold it. */
  parts: readonly Element[];
}

/** A page that is a conversation: who said what, and when, in order. */
export interface Thread {
  replies: Saying[];
  /** The question, where it is built otherwise than the answers. */
  opening: Saying | null;
  /** The smallest element that holds them all. */
  root: Element;
}

/** Names under which nobody speaks. */
const NOT_SAID =
  Hint.nav |
  Hint.footer |
  Hint.share |
  Hint.newsletter |
  Hint.advert |
  Hint.consent |
  Hint.breadcrumb;

function smallestAround(elements: readonly Element[]): Element {
  const first = elements[0] as Element;
  const body = first.ownerDocument.body;
  let root = first.parentElement ?? body;
  while (root !== body && !elements.every((element) => root.contains(element)))
    root = root.parentElement ?? body;
  return root;
}

/** One reading of a page as a conversation, and how much speaks for it. */
interface Draft {
  sayings: Saying[];
  score: number;
}

/** What each of some posts says, by the elements that name its author and its time. */
function sayingsOf(
  posts: readonly Post[],
  authors: Authors,
  times: ReadonlyMap<Post, TimeStamp>,
): Saying[] {
  const headOf = (post: Post): Element[] =>
    [authors.get(post)?.element, times.get(post)?.element].filter((one) => one !== undefined);
  const bodies = findBodies(posts, headOf);
  return posts.map((post) => {
    const parts = bodies.get(post) ?? [];
    return {
      post,
      author: authors.get(post)?.name ?? null,
      time: times.get(post) ?? null,
      parts,
      said: post.blocks.filter(({ element }) => parts.some((part) => part.contains(element))),
    };
  });
}

function draftOf(posts: readonly Post[], stamps: ReadonlyMap<Block, TimeStamp>): Draft | null {
  const { authors, each } = findAuthors(posts, (block) => stamps.has(block));
  if (authors.size === 0) return null;
  const { times, each: timesEach } = findTimes(posts, stamps);
  const sayings = sayingsOf(posts, authors, times);
  const said = sizeOf(sayings.flatMap((saying) => saying.said));
  const named = authors.size / posts.length;
  const timed = times.size / posts.length;
  // Two may well be two columns; what holds several names each is no post, but a frame round posts.
  const many = 1 - 1 / posts.length;
  const frames = Math.sqrt(each * Math.max(1, timesEach));
  return { sayings, score: (said * named * (0.3 + 0.7 * timed) * many) / frames };
}

/** Fewer times are no three posts. */
const LEAST_STAMPS = 3;

/** Less before the first reply is no question. */
const LEAST_OPENING = 60;

/** What stands between the headline and the first post, where a page sets the question apart from the answers. */
function openingOf(
  page: PageBlocks,
  first: Block,
  stamps: ReadonlyMap<Block, TimeStamp>,
  metadata: PageMetadata,
): Saying | null {
  const headline = findHeadline(page.blocks, metadata.title);
  if (!headline || headline.index >= first.index) return null;
  const blocks = page.blocks
    .slice(headline.index + 1, first.index)
    .filter(({ hints }) => (hints & NOT_SAID) === 0);
  if (sizeOf(blocks.filter(isProse)) < LEAST_OPENING) return null;
  const post = { element: smallestAround(blocks.map(({ element }) => element)), blocks };
  const author = likeliest(post, (block) => stamps.has(block));
  const stamp = blocks.map((block) => stamps.get(block)).find((one) => one !== undefined);
  const [saying] = sayingsOf(
    [post],
    new Map(author ? [[post, author]] : []),
    new Map(stamp ? [[post, stamp]] : []),
  );
  return saying?.said.some(isProse) ? saying : null;
}

/**
 * Finds what may be the conversation of a page cut into blocks: the posts, and the question where
 * that stands apart from them; null where no part comes again with a name each, or none
 * that may be what a page is for. Yields between its steps.
 * @param isClaimed whether the page says that people talk there; else posts are told by their times alone
 */
export function* findThreadInSteps(
  page: PageBlocks,
  metadata: PageMetadata,
  body: Element,
  isClaimed: boolean,
): Generator<void, Thread | null> {
  const stamps = yield* findStampsInSteps(page, metadata.lang);
  if (!isClaimed && stamps.size < LEAST_STAMPS) return null;
  const named = isClaimed ? page.blocks.filter(namesPerson) : [];
  const anchors = [...stamps.keys(), ...named];
  const kinds = findPostKinds(page, anchors, body);
  if (!isClaimed && !kinds.some((posts) => mayBeThread(posts, page.blocks))) return null;
  let best: Draft | null = null;
  for (const posts of kinds) {
    const draft = draftOf(posts, stamps);
    if (draft && draft.score > (best?.score ?? 0)) best = draft;
  }
  const first = best?.sayings[0]?.post.blocks[0];
  if (!best || !first) return null;
  const opening = openingOf(page, first, stamps, metadata);
  const elements = best.sayings.map(({ post }) => post.element);
  return {
    replies: best.sayings,
    opening,
    root: smallestAround(opening ? [opening.post.element, ...elements] : elements),
  };
}
