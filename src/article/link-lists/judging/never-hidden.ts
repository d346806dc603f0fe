import { linkDensity } from '../../main-content/main-content.ts';
import type { Block } from '../../segment/block.ts';
import { Hint } from '../../segment/hints.ts';
import { targetWithin } from '../../segment/link-directions.ts';
import type { RuleContext } from '../../segment/rule-context.ts';

/** Running text, in weighted characters, from which a line's links are the author's. */
const PROSE = 40;
/** … where that is no part of the main content: of 250 such links on real pages 2 led away. */
const PROSE_ANYWHERE = 60;
/** Names under which links are never the author's recirculation, whatever they look like. */
const OTHERS = Hint.contents | Hint.references | Hint.breadcrumb;

/**
 * Whether a link is surely the article's own, its readers', or a place on the page: no list of such
 * links is ever hidden, whatever the model thinks of it.
 * @param amongComments whether readers may have written what stands round it
 */
export function isNeverHidden(
  link: Element,
  block: Block,
  context: RuleContext,
  amongComments = true,
): boolean {
  if (block.hints & OTHERS) return true;
  if (block.hints & Hint.comments && amongComments) return true;
  if (targetWithin(link, context.url) !== null) return true;
  if (block.prose >= PROSE_ANYWHERE && linkDensity(block) < 0.5) return true;
  if (!context.root.contains(block.element)) return false;
  const between = block.index > context.firstProse && block.index < context.lastProse;
  return block.prose >= PROSE || block.inTable || (between && block.inFigure);
}
