import type { Reason, RemovalKind } from '../../model/removal.ts';
import { isAlike } from '../../text/similarity.ts';
import type { PageKind } from '../kind/page-kind.ts';
import { isDateOfEntry } from '../metadata/entry-dates.ts';
import type { PageMetadata } from '../metadata/metadata.ts';
import { openingKind } from '../metadata/opening-kind.ts';
import { proseOf } from './block-sums.ts';
import type { Block, PageBlocks } from './page-blocks.ts';

/** What a clutter rule looks at. */
export interface RuleContext {
  page: PageBlocks;
  root: Element;
  /** The main content, where it is not what is being looked at. */
  apart: Element | null;
  metadata: PageMetadata;
  /** Address the page's links are read against. */
  url: string;
  /** Blocks of the main content that no rule has taken yet, in order. */
  blocks: Block[];
  /** The headline as it stands in the page, if it does. */
  headline: Block | null;
  /** Index (`Block.index`) of the first and the last block of running prose. */
  firstProse: number;
  lastProse: number;
  /** All the prose of the root, in weighted characters. */
  prose: number;
  /** What kind of page it is. */
  kind: PageKind;
}

/** What a rule would take away, and why. */
export interface Finding {
  kind: RemovalKind;
  reason: Reason;
  evidence: Record<string, string | number | boolean>;
  blocks: Block[];
  heading?: string;
}

/** One kind of clutter: looks, changes nothing, and says what it would take. */
export type ClutterRule = (context: RuleContext) => Finding[];

/** A rule with so much to do that it yields between its steps. */
export type SteppingRule = (context: RuleContext) => Generator<void, Finding[]>;

/** A paragraph that a reader would call running text. */
export const isProse = (block: Block): boolean => block.prose >= 60 && !block.inFigure;

/** The block that is the headline: a heading that says the title, the largest and the first of them. */
export function findHeadline(blocks: readonly Block[], title: string): Block | null {
  const alike = blocks.filter(
    (block) => block.words > 0 && block.words < 60 && isAlike(block.text, title, 0.7),
  );
  return (
    alike.find((block) => block.heading === 1) ??
    alike.find((block) => block.heading > 0) ??
    alike[0] ??
    null
  );
}

/** So far below the headline, and after so many paragraphs, no byline or date opens a text any more. */
const OPENING_BLOCKS = 25;
const OPENING_PROSE = 2;

/**
 * Index of the block after the last byline, date, read time or repeated headline that stands below
 * the headline, before the text has begun.
 */
function endOfOpening(page: PageBlocks, from: number, metadata: PageMetadata): number {
  let end = from;
  let prose = 0;
  for (const block of page.blocks.slice(from, from + OPENING_BLOCKS)) {
    // A post that is quoted has its own author and day.
    const isOpening = !block.inQuote && openingKind(block, metadata) !== null;
    if (isOpening && isDateOfEntry(block, page.blocks, metadata)) break;
    if (isOpening) end = block.index + 1;
    else if (isProse(block) && ++prose > OPENING_PROSE) break;
  }
  return end;
}

/** Where the running text of some blocks begins and ends, as indices of blocks. */
function boundsOf(
  blocks: readonly Block[],
  from: number,
): { firstProse: number; lastProse: number } {
  const prose = blocks.filter(isProse);
  const first = prose.find((block) => block.index >= from) ?? prose[0] ?? blocks[0];
  return { firstProse: first?.index ?? 0, lastProse: (prose.at(-1) ?? blocks.at(-1))?.index ?? 0 };
}

/** Sets the scene for the rules: what is in the main content, where its text begins and ends. */
export function createContext(
  page: PageBlocks,
  root: Element,
  metadata: PageMetadata,
  url: string,
  kind: PageKind = 'article',
): RuleContext {
  const blocks = page.blocks.filter((block) => root.contains(block.element));
  const headline = findHeadline(page.blocks, metadata.title);
  const start = headline ? headline.index + 1 : (blocks[0]?.index ?? 0);
  return {
    page,
    root,
    apart: null,
    metadata,
    url,
    kind,
    blocks,
    headline,
    ...boundsOf(blocks, endOfOpening(page, start, metadata)),
    prose: proseOf(blocks),
  };
}

/** Takes blocks out of a scene; its text may end sooner now, or begin later. */
export function takeBlocks(context: RuleContext, taken: ReadonlySet<Block>): void {
  if (taken.size === 0) return;
  context.blocks = context.blocks.filter((block) => !taken.has(block));
  if (context.blocks.length) Object.assign(context, boundsOf(context.blocks, context.firstProse));
}

/** Blocks from the headline down to the first prose, in the main content or before it. */
export const openingBlocks = (context: RuleContext): Block[] => {
  const from = (context.headline?.index ?? (context.blocks[0]?.index ?? 0) - 1) + 1;
  const start = context.firstProse - from > 60 ? (context.blocks[0]?.index ?? from) : from;
  return context.page.blocks.slice(start, context.firstProse);
};
