import { Hint } from '../segment/hints.ts';
import type { Block } from '../segment/page-blocks.ts';
import { type Finding, openingBlocks, type RuleContext } from '../segment/rule-context.ts';
import { headlineList } from './headline-list.ts';
import { newsletter } from './newsletter.ts';
import { openingLines } from './opening-lines.ts';
import { recirculation } from './recirculation.ts';
import { share } from './share.ts';

/** The site's own frame: left out of the article without a word, as every reader expects. */
const FRAME = Hint.nav | Hint.header | Hint.footer | Hint.consent | Hint.breadcrumb | Hint.comments;

/** … and a table of contents, which the article has been given (contents-beside.ts). */
const SILENT = FRAME | Hint.contents;

/** A list outside the main content needs more than its place to be called recirculation. */
const isTold = (finding: Finding): boolean => finding.kind === 'recirculation';

const withBlocks = (context: RuleContext, blocks: Block[], root: Element): RuleContext => ({
  ...context,
  root,
  blocks,
  apart: context.root,
});

/**
 * What stands beside the main content and leads away from it, so that the list of removals is the
 * same whether a site puts its lists inside the article's element or after it. Yields between its steps.
 */
export function* findOutsideInSteps(context: RuleContext): Generator<void, Finding[]> {
  const body = context.root.ownerDocument.body;
  const outside = context.page.blocks.filter(
    (block) => !context.root.contains(block.element) && (block.hints & SILENT) === 0,
  );
  const lists = recirculation(withBlocks(context, outside, body)).filter(isTold);
  yield;
  const taken = new Set(lists.flatMap((finding) => finding.blocks));
  const boxes = newsletter(
    withBlocks(
      context,
      outside.filter((block) => !taken.has(block)),
      body,
    ),
  );
  for (const block of boxes.flatMap((finding) => finding.blocks)) taken.add(block);
  const rest = outside.filter((block) => !taken.has(block));
  const headlines = lists.length ? [] : yield* headlineList(withBlocks(context, rest, body));
  yield;
  const opening = new Set(openingBlocks(context));
  const above = context.headline
    ? rest.filter((block) => opening.has(block) || near(block, context))
    : [];
  const rows = share(withBlocks(context, above, body));
  const shared = new Set(rows.flatMap((finding) => finding.blocks));
  const lines = above.filter((block) => !shared.has(block));
  return [
    ...lists,
    ...boxes,
    ...headlines,
    ...rows,
    ...openingLines(withBlocks(context, lines, body)),
  ];
}

/** The line or two right above the headline. */
const near = (block: Block, context: RuleContext): boolean =>
  context.headline !== null &&
  block.index < context.headline.index &&
  block.index >= context.headline.index - 3 &&
  block.links.length <= 1;
