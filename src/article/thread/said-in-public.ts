import { saysShare } from '../clutter/share.ts';
import type { Block, PageBlocks } from '../segment/page-blocks.ts';
import type { Post } from './find-posts.ts';
import type { TimeStamp } from './time-stamp.ts';

type Stamps = ReadonlyMap<Block, TimeStamp>;

/** Posts of which so many have what is asked for have it. */
const MOSTLY = 0.6;
const MOST_CONTROL_WORDS = 3;
/** Of many posts, the first tell what the rest would. */
const ASKED = 40;
const MOST_LABEL_WORDS = 6;
/** A heading of one word may be all of a name. */
const LEAST_HEADING_WORDS = 2;
/** The hour alone, as what happens today is written down. */
const CLOCK_ALONE = /^\D{0,8}\d{1,2}[:.h]\d{2}\D{0,8}$/;
/** What somebody is called who made the name up to sign in. */
const HANDLE = /[\p{L}\p{N}]_|\p{L}\d/u;

const shareOf = (posts: readonly Post[], test: (post: Post) => boolean): number =>
  posts.filter(test).length / posts.length;

/** Words of a control without a count. */
const withoutCount = (words: string): string => words.replace(/[\d\s().,]+/g, ' ').trim();

/** What can be pressed or followed in an element, by its words, without what passes it on. */
function controlsIn(element: Element, buttons: ReadonlyMap<Element, string>): Set<string> {
  const written = [...element.querySelectorAll('a')].map((link) => link.textContent ?? '');
  for (const [holder, words] of buttons)
    if (element.contains(holder)) written.push(...words.split('\n'));
  const words = written.map(withoutCount);
  return new Set(
    words.filter(
      (word) => word && word.split(' ').length <= MOST_CONTROL_WORDS && !saysShare(word),
    ),
  );
}

/** Whether most posts have one and the same way to answer, or to say what one thinks of them. */
function canBeAnswered(posts: readonly Post[], { buttons }: PageBlocks): boolean {
  const times = new Map<string, number>();
  const asked = posts.slice(0, ASKED);
  for (const { element } of asked)
    for (const word of controlsIn(element, buttons)) times.set(word, (times.get(word) ?? 0) + 1);
  return [...times.values()].some((count) => count >= MOSTLY * asked.length);
}

const areNested = (posts: readonly Post[]): boolean =>
  posts.slice(1).some(({ element }, before) => posts[before]?.element.contains(element));

/** Whether a short line over the first post has a figure in it: how many there are. */
function areCounted(
  posts: readonly Post[],
  list: Element,
  { blocks }: PageBlocks,
  stamps: Stamps,
): boolean {
  const first = posts[0]?.blocks[0]?.index ?? 0;
  return blocks
    .slice(0, first)
    .some(
      (block) =>
        list.contains(block.element) &&
        block.words <= MOST_LABEL_WORDS &&
        /\d/.test(block.text) &&
        !stamps.has(block),
    );
}

/** What speaks for talk that anybody may join, by points. */
const talkOf = (
  posts: readonly Post[],
  names: readonly string[],
  list: Element,
  page: PageBlocks,
  stamps: Stamps,
): number =>
  (canBeAnswered(posts, page) ? 2 : 0) +
  (names.some((name) => HANDLE.test(name)) ? 2 : 0) +
  (areNested(posts) ? 2 : 0) +
  (page.forms.has(list) ? 2 : 0) +
  (areCounted(posts, list, page, stamps) ? 1 : 0);

/** Whether a block is a heading that is none of the names. */
const isTitle = ({ heading, words, text }: Block, names: ReadonlySet<string>): boolean =>
  heading > 0 && words >= LEAST_HEADING_WORDS && !names.has(text.trim());

/** What speaks for a report by several people, by points. */
function reportOf(posts: readonly Post[], names: ReadonlySet<string>, stamps: Stamps): number {
  const isTitled = (post: Post): boolean => post.blocks.some((block) => isTitle(block, names));
  const timed = posts.flatMap((post) => post.blocks.flatMap((block) => stamps.get(block) ?? []));
  const isClock = timed.every(({ text, datetime }) => !datetime && CLOCK_ALONE.test(text));
  return (shareOf(posts, isTitled) >= MOSTLY ? 3 : 0) + (isClock ? 1 : 0);
}

/**
 * Whether posts below a text are what its readers said to it, and no part of it: a live report by many
 * hands is built as comments are, with a time and a name each, but nobody answers in it.
 * @param names who wrote the posts, as they are printed
 * @param list the element that holds the posts, and what is about them
 */
export function isSaidInPublic(
  posts: readonly Post[],
  names: readonly string[],
  list: Element,
  page: PageBlocks,
  stamps: Stamps,
): boolean {
  const talk = talkOf(posts, names, list, page, stamps);
  return talk > reportOf(posts, new Set(names), stamps);
}
