import type { Block } from '../segment/block.ts';
import type { Finding, RuleContext } from '../segment/rule-context.ts';
import { chanceByName } from '../trees/tree-model.ts';
import { eachLinkFeatures } from './link-features.ts';
import model from './link-model.json' with { type: 'json' };
import { isNeverHidden } from './never-hidden.ts';

const chanceOf = chanceByName(model);
/** Links that are judged at one step. */
const LINKS_A_STEP = 50;
/** Inside the text a list has to look the more like what leads away, unless a rule names it. */
const WITHIN_TEXT = 0.6;

/** What is left of a link's chance: nothing of the author's own, less within the text. */
export function mostLikely(
  link: Element,
  block: Block,
  context: RuleContext,
  isNamed: boolean,
): number {
  if (isNeverHidden(link, block, context)) return 0;
  const inText = block.index < context.lastProse && context.root.contains(block.element);
  return inText && !isNamed ? WITHIN_TEXT : 1;
}

/**
 * How likely each link of a page leads away from its article, 0 to 1, told by boosted trees over
 * features of its words, names and place (`scripts/train/links.mjs`). The article's own are 0.
 * Yields between its steps.
 * @param findings what the rules of the clean article take, which the model asks, too
 */
export function* linkChancesInSteps(
  context: RuleContext,
  findings: readonly Finding[],
): Generator<void, Map<Element, number>> {
  const named = new Set(findings.flatMap(({ blocks }) => blocks));
  const chances = new Map<Element, number>();
  const most = (link: Element, block: Block) => mostLikely(link, block, context, named.has(block));
  const isAsked = (link: Element, block: Block) => {
    const isOpen = most(link, block) > 0;
    if (!isOpen && !chances.has(link)) chances.set(link, 0);
    return isOpen;
  };
  let left = LINKS_A_STEP;
  for (const { link, block, values } of eachLinkFeatures(context, findings, isAsked)) {
    if (left-- === 0) {
      left = LINKS_A_STEP;
      yield;
    }
    const chance = most(link, block) * chanceOf(values);
    chances.set(link, Math.max(chance, chances.get(link) ?? 0));
  }
  return chances;
}
