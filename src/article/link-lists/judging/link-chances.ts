import type { Finding, RuleContext } from '../../segment/rule-context.ts';
import { packedByName } from '../../trees/packed-by-name.ts';
import { eachLinkFeatures, type LinkFeatures } from './link-features.ts';
import model from './link-model.json' with { type: 'json' };
import { isNeverHidden } from './never-hidden.ts';

const chanceOf = packedByName(model);
/** Links that are judged at one step. */
const LINKS_A_STEP = 50;
/** Inside the text a list has to look the more like what leads away, unless a rule names it. */
const WITHIN_TEXT = 0.6;

/** As alike the page's own as this, and under the same name, is the address of another story … */
const ALIKE = 0.8;

/** … whatever reader may have a page of the site: theirs stand elsewhere, and comments have a place on it. */
const isStory = ({ link, values: { likeness, samePrefix, toSelf } }: LinkFeatures): boolean =>
  likeness >= ALIKE &&
  samePrefix === 1 &&
  toSelf === 0 &&
  !link.getAttribute('href')?.includes('#');

/** What is left of a link's chance: nothing of the author's own, less within the text. */
function mostLikely(read: LinkFeatures, context: RuleContext, isNamed: boolean): number {
  const { link, block } = read;
  // Names of comments may claim the stories that stand round them.
  const isComment = read.amongComments && !isStory(read);
  if (isNeverHidden(link, block, context, isComment)) return 0;
  const inText = block.index < context.lastProse && context.root.contains(block.element);
  return inText && !isNamed ? WITHIN_TEXT : 1;
}

/** What was read of one link, and how likely it leads away by itself, 0 to 1. */
export interface LinkFact extends LinkFeatures {
  /** What is left of its chance, 0 to 1: nothing where it is surely the article's own. */
  most: number;
  chance: number;
}

/**
 * How likely each link of a page leads away from its article, told by boosted trees over features of
 * its words, names and place (`scripts/train/links.mjs`). The article's own are 0. A link round
 * several blocks is read where it says most.
 * Yields between its steps.
 * @param findings what the rules of the clean article take, which the model asks, too
 */
export function* linkFactsInSteps(
  context: RuleContext,
  findings: readonly Finding[],
): Generator<void, Map<Element, LinkFact>> {
  const named = new Set(findings.flatMap(({ blocks }) => blocks));
  const facts = new Map<Element, LinkFact>();
  let left = LINKS_A_STEP;
  for (const read of eachLinkFeatures(context, findings)) {
    if (left-- === 0) {
      left = LINKS_A_STEP;
      yield;
    }
    const { link, block, values } = read;
    if ((facts.get(link)?.values.words ?? -1) >= values.words) continue;
    const most = values.below ? 0 : mostLikely(read, context, named.has(block));
    facts.set(link, { ...read, most, chance: most > 0 ? most * chanceOf(values) : 0 });
  }
  return facts;
}
