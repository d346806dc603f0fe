import { Hint } from '../segment/hints.ts';
import type { Block } from '../segment/page-blocks.ts';
import { type Finding, openingBlocks, type Scene } from '../segment/scene.ts';
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

const withBlocks = (scene: Scene, blocks: Block[], root: Element): Scene => ({
  ...scene,
  root,
  blocks,
  apart: scene.root,
});

/**
 * What stands beside the main content and leads away from it, so that the list of removals is the
 * same whether a site puts its lists inside the article's element or after it.
 */
export function findOutside(scene: Scene): Finding[] {
  const body = scene.root.ownerDocument.body;
  const outside = scene.page.blocks.filter(
    (block) => !scene.root.contains(block.element) && (block.hints & SILENT) === 0,
  );
  const lists = recirculation(withBlocks(scene, outside, body)).filter(isTold);
  const taken = new Set(lists.flatMap((finding) => finding.blocks));
  const boxes = newsletter(
    withBlocks(
      scene,
      outside.filter((block) => !taken.has(block)),
      body,
    ),
  );
  for (const block of boxes.flatMap((finding) => finding.blocks)) taken.add(block);
  const rest = outside.filter((block) => !taken.has(block));
  const headlines = lists.length ? [] : headlineList(withBlocks(scene, rest, body));
  const opening = new Set(openingBlocks(scene));
  const above = scene.headline
    ? rest.filter((block) => opening.has(block) || near(block, scene))
    : [];
  const rows = share(withBlocks(scene, above, body));
  const shared = new Set(rows.flatMap((finding) => finding.blocks));
  const lines = above.filter((block) => !shared.has(block));
  return [
    ...lists,
    ...boxes,
    ...headlines,
    ...rows,
    ...openingLines(withBlocks(scene, lines, body)),
  ];
}

/** The line or two right above the headline. */
const near = (block: Block, scene: Scene): boolean =>
  scene.headline !== null &&
  block.index < scene.headline.index &&
  block.index >= scene.headline.index - 3 &&
  block.links.length <= 1;
