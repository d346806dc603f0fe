import { declaresPost, statedIn } from '../kind/page-kind.ts';
import { proseOf } from '../segment/block-sums.ts';
import type { Block } from '../segment/page-blocks.ts';
import { LEAST_REPLIES, LEAST_SHARE, MOST_BEFORE, sizeOf } from './may-be-thread.ts';
import type { Saying, Thread } from './thread.ts';

/** How software of forums and its like names its pages. */
const ADDRESS =
  /\/\/(?:[\w-]+\.)*(?:[\w-]*forums?|boards?|bbs|community|communities|discuss(?:ions?)?|answers|talk|ask|foro|foros|forumi?s)\.|\/(?:forums?|boards?|bbs|threads?|topics?|discussions?|questions?|answers|talk|t|d|r|foro|foros)\/|(?:view|show)(?:topic|thread)|[?&](?:topic|thread|t)=\d|thread-\d/i;

/** Types under which a page tells that it is a conversation. */
const DECLARED = /"@type"\s*:\s*\[?\s*"(?:QAPage|DiscussionForumPosting)"/;
const DECLARED_IN_PLACE = '[itemtype*="DiscussionForumPosting"],[itemtype*="QAPage"]';

/**
 * How a page says that people talk there: in its data, by its address alone, or not at all; or that it
 * is somebody's post, and no conversation.
 */
export type ThreadClaim = 'declared' | 'address' | 'post' | null;

/** How the data or the address of a page say that people talk there. */
export function threadClaim(document: Document, url: string): ThreadClaim {
  if (document.querySelector(DECLARED_IN_PLACE)) return 'declared';
  const stated = statedIn(document);
  if (DECLARED.test(stated)) return 'declared';
  if (ADDRESS.test(url)) return 'address';
  return declaresPost(stated) ? 'post' : null;
}

const distinctAuthors = (sayings: readonly Saying[]): number =>
  new Set(sayings.map(({ author }) => author).filter(Boolean)).size;

/** Share of all that is said that one of them says; a log that somebody shows is no speech. */
function largestShare(sayings: readonly Saying[]): number {
  const sizes = sayings.map(({ said }) => sizeOf(said.filter(({ code }) => !code)));
  return Math.max(...sizes) / (sizes.reduce((sum, size) => sum + size, 0) || 1);
}

const TITLE = /\p{L}{2,}\P{L}+(?:\p{L}+\P{L}+)*\p{L}{2,}/u;

/** Headings of a post that name more than who speaks, and when. */
const headingsOf = ({ post, author }: Saying): Block[] =>
  post.blocks.filter(
    ({ heading, text }) => heading > 0 && TITLE.test(text) && !(author && text.includes(author)),
  );

/** Whether each has a heading of its own, with a link: teasers of other pages, or the sections of one. */
function haveTitles(sayings: readonly Saying[], isTitle: (heading: Block) => boolean): boolean {
  const titles = sayings.flatMap((saying) => headingsOf(saying).find(isTitle)?.text ?? []);
  return new Set(titles).size >= MOST_TITLED * sayings.length;
}

/** Whether what stands above the posts is longer than all of them: an article, and its comments. */
const isArticleAbove = ({ opening, replies }: Thread): boolean =>
  opening !== null && sizeOf(opening.said) > sizeOf(replies.flatMap(({ said }) => said));

/** Shares and sizes chosen on saved pages of all kinds. */
const LEAST_SHARE_SAID = 0.05;
const MOST_LARGEST = 0.5;
const MOST_LARGEST_SAID = 0.95;
const MOST_TITLED = 0.6;

/**
 * Whether what looks like posts is what a page is for. A page that says so needs little more; of any
 * other the posts have to be several people's, each with a time, none of them longer than all others
 * together, and hold what the page has to say: else they are comments under an article.
 */
export function isThread(thread: Thread, blocks: readonly Block[], claim: ThreadClaim): boolean {
  const { replies, opening } = thread;
  const sayings = opening ? [opening, ...replies] : replies;
  if (distinctAuthors(sayings) < 2 || haveTitles(replies, ({ links }) => links.length > 0))
    return false;
  const said = sizeOf(sayings.flatMap((saying) => saying.said));
  const share = said / (sizeOf(blocks) || 1);
  if (claim && !(claim === 'address' && isArticleAbove(thread)))
    return share >= LEAST_SHARE_SAID && largestShare(sayings) <= MOST_LARGEST_SAID;
  const first = replies[0]?.post.blocks[0]?.index ?? 0;
  const timed = replies.filter(({ time }) => time).length / replies.length;
  return (
    replies.length >= LEAST_REPLIES &&
    !haveTitles(replies, () => true) &&
    timed >= 0.6 &&
    share >= LEAST_SHARE &&
    largestShare(replies) <= MOST_LARGEST &&
    proseOf(blocks.slice(0, first)) <= MOST_BEFORE
  );
}
