import { namedParts } from '../clutter/named-parts.ts';
import { newsletter } from '../clutter/newsletter.ts';
import { findOutsideInSteps } from '../clutter/outside.ts';
import { recirculation } from '../clutter/recirculation.ts';
import { share } from '../clutter/share.ts';
import type { Fields } from '../metadata/fields.ts';
import type { PageMetadata } from '../metadata/metadata.ts';
import { readDay } from '../metadata/published.ts';
import type { Block } from '../segment/page-blocks.ts';
import {
  createContext,
  type Finding,
  type RuleContext,
  takeBlocks,
} from '../segment/rule-context.ts';
import type { SegmentedPage } from '../segment/segment-page.ts';
import { arrangeThread } from './arrange-thread.ts';
import { isThread } from './is-thread.ts';
import { writtenBySoftware } from './said-again.ts';
import { findThreadInSteps, type Saying } from './thread.ts';

/** A page read as a conversation: its root, its scene, and what was taken from it. */
export interface ThreadReading {
  root: Element;
  context: RuleContext;
  fields: Fields;
  findings: Finding[];
}

/** Rules for what stands between the posts and has a name; the rest is the page's frame. */
const RULES = [namedParts, newsletter, share, recirculation];

/** Blocks that follow each other, as findings. */
function framesOf(blocks: readonly Block[]): Finding[] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.index === block.index - 1) run.push(block);
    else runs.push([block]);
  }
  return runs.map((run) => ({
    kind: 'boilerplate',
    reason: { code: 'reason_post_frame', values: [] },
    evidence: { blocks: run.length },
    blocks: run,
  }));
}

/** What is between and round the posts: first what has a name. */
function findingsBetween(context: RuleContext, rest: readonly Block[]): Finding[] {
  const between: RuleContext = { ...context, blocks: [...rest] };
  const findings: Finding[] = [];
  for (const rule of RULES) {
    const found = rule(between).filter(({ blocks }) => blocks.length > 0);
    takeBlocks(between, new Set(found.flatMap(({ blocks }) => blocks)));
    findings.push(...found);
  }
  return [...findings, ...framesOf(between.blocks)];
}

/** Who began, and when, where the page's own data are silent. */
function fieldsOf(first: Saying | undefined, metadata: PageMetadata): Fields {
  const time = first?.time;
  return {
    dek: null,
    captions: [],
    byline: metadata.byline ?? first?.author ?? null,
    // The first date of such a page may well be the day on which somebody joined.
    published:
      (time ? readDay(time.datetime ?? time.text, metadata.lang) : null) ?? metadata.published,
    findings: [],
  };
}

/**
 * Reads a page as a conversation, who said what, when, in order: each post becomes a part under its
 * author and time, and all else round it is told as removed. Null where a page is none.
 * Yields between its steps.
 */
export function* readThreadInSteps(
  { page, metadata, talk: claim, context: { url } }: SegmentedPage,
  body: Element,
): Generator<void, ThreadReading | null> {
  if (claim === 'post') return null;
  const thread = yield* findThreadInSteps(page, metadata, body, claim !== null);
  if (!thread || !isThread(thread, page.blocks, claim)) return null;
  const sayings = thread.opening ? [thread.opening, ...thread.replies] : thread.replies;
  const software = writtenBySoftware(sayings, metadata.lang);
  const kept = arrangeThread(thread, page);
  for (const block of software) kept.delete(block);
  const context = createContext(page, thread.root, metadata, url);
  const rest = context.blocks.filter((block) => !kept.has(block));
  const inPosts = new Set(sayings.flatMap(({ post }) => post.blocks));
  const findings = [
    ...framesOf(rest.filter((block) => inPosts.has(block))),
    ...findingsBetween(
      context,
      rest.filter((block) => !inPosts.has(block)),
    ),
  ];
  takeBlocks(context, new Set(rest));
  const outside = yield* findOutsideInSteps(context);
  return {
    root: thread.root,
    context,
    fields: fieldsOf(sayings[0], metadata),
    findings: [...findings, ...outside],
  };
}
