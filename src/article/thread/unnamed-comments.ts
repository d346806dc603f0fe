import { proseOf } from '../segment/block-sums.ts';
import { Hint } from '../segment/hints.ts';
import type { Block, PageBlocks } from '../segment/page-blocks.ts';
import { sumByElement } from '../segment/sum-by-element.ts';
import { findPostKinds, findStampsInSteps, type Post, plainLength } from './find-posts.ts';
import { MOST_BEFORE } from './may-be-thread.ts';
import { namesOfHeads } from './named-heads.ts';
import { isSaidInPublic } from './said-in-public.ts';
import type { TimeStamp } from './time-stamp.ts';

type Stamps = ReadonlyMap<Block, TimeStamp>;

/** Posts of which so many have what is asked for have it. */
const MOSTLY = 0.8;
const LEAST_WORDS = 5;
const LEAST_SAYING = 0.5;
/** Links or headings of so many words are headlines: with more of them, posts are teasers. */
const HEADLINE_WORDS = 4;
const MOST_TEASERS = 0.4;
/** Of the widest parts below the text; whole lists of other stories may be wider. */
const LEAST_COVERED = 0.05;
/** Weighted characters in a list of comments that nobody wrote there: a line that asks to be kind. */
const MOST_BESIDE = 150;
/** Characters round a list of comments: its label, its order, a way to the next. */
const MOST_ROUND = 200;

const shareOf = (posts: readonly Post[], test: (block: Block) => boolean): number =>
  posts.filter(({ blocks }) => blocks.some(test)).length / posts.length;

const isHeadline = ({ linked, length, words, heading }: Block): boolean =>
  words >= HEADLINE_WORDS && (heading > 0 || linked > length / 2);

/** Whether each says something in its own words, under a time, and none leads to a page of its own. */
const areSaid = (posts: readonly Post[], stamps: Stamps): boolean =>
  shareOf(posts, (block) => stamps.has(block)) >= MOSTLY &&
  shareOf(posts, (block) => !stamps.has(block) && plainLength(block) > 0) >= MOSTLY &&
  shareOf(posts, (block) => !stamps.has(block) && block.words >= LEAST_WORDS) >= LEAST_SAYING &&
  shareOf(posts, (block) => !stamps.has(block) && isHeadline(block)) < MOST_TEASERS;

function smallestRound(posts: readonly Post[]): Element | null {
  const last = posts.at(-1)?.element ?? null;
  let list = posts[0]?.element.parentElement ?? null;
  while (list && !list.contains(last)) list = list.parentElement;
  return list;
}

/** The element of all posts with what is about them, labels and forms; null where that is the page. */
function listOf(
  posts: readonly Post[],
  body: Element,
  lengths: ReadonlyMap<Element, number>,
): Element | null {
  let list = smallestRound(posts);
  if (!list || list.contains(body)) return null;
  const most = (lengths.get(list) ?? 0) + MOST_ROUND;
  for (let up = list.parentElement; up && up !== body; up = up.parentElement) {
    if ((lengths.get(up) ?? 0) > most) break;
    list = up;
  }
  return list;
}

/** Whether a list holds hardly any text but its posts: those of a live report stand in its text. */
function isFilledBy(list: Element, posts: readonly Post[], blocks: readonly Block[]): boolean {
  const said = new Set(posts.flatMap((post) => post.blocks));
  const rest = blocks.filter((block) => !said.has(block) && list.contains(block.element));
  return proseOf(rest) <= Math.max(MOST_BESIDE, proseOf([...said]) / 4);
}

/** The block with which more was said than there is over the posts of a thread. */
function endOfBeginning(blocks: readonly Block[], headline: Element | null): Block | undefined {
  let prose = 0;
  const from = blocks.findIndex(({ element }) => element === headline);
  return blocks.slice(Math.max(0, from)).find((block) => {
    prose += block.prose;
    return prose > MOST_BEFORE;
  });
}

function isNamed({ element }: Block, hinted: ReadonlyMap<Element, number>): boolean {
  for (let up: Element | null = element; up; up = up.parentElement)
    if ((hinted.get(up) ?? 0) & Hint.comments) return true;
  return false;
}

/**
 * Finds the comments under an article that no name calls so: parts of one make below the text, in a
 * list of their own, each with a time, a name that differs, and words that lead nowhere, and a sign that
 * people talk there. Yields between
 * its steps.
 * @param lang of the page, for its times
 * @param headline the article's, where the page has it
 * @returns the element that holds them; null where there are none, or a name tells them
 */
export function* findCommentsInSteps(
  page: PageBlocks,
  lang: string | null,
  body: Element,
  headline: Element | null,
): Generator<void, Element | null> {
  const { blocks, hinted } = page;
  const stamps = yield* findStampsInSteps(page, lang);
  const after = endOfBeginning(blocks, headline);
  if (!after) return null;
  const anchors = [...stamps.keys()].filter(
    (block) => block.index > after.index && !block.inTable && !isNamed(block, hinted),
  );
  if (anchors.length < 2) return null;
  const lengths = sumByElement(blocks, ({ length }) => length, body);
  for (const posts of findPostKinds(page, anchors, body, { after, leastCovered: LEAST_COVERED })) {
    const names = areSaid(posts, stamps) ? namesOfHeads(posts, stamps) : null;
    const list = names && listOf(posts, body, lengths);
    if (!list || list.contains(headline) || !isFilledBy(list, posts, blocks)) continue;
    if (isSaidInPublic(posts, names, list, page, stamps)) return list;
  }
  return null;
}
