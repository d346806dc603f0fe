import type { RuleContext } from '../../segment/rule-context.ts';
import { meanOf } from '../../trees/measures.ts';
import { packedByName } from '../../trees/packed-by-name.ts';
import type { LinkFact } from './link-chances.ts';
import type { ListCandidate } from './list-candidates.ts';
import { chanceFeatures, wholeChance } from './list-chances.ts';
import { listFeatures, listScene } from './list-features.ts';
import model from './list-model.json' with { type: 'json' };

const chanceOf = packedByName(model);
/** Where no link looks more like leading away than this, no list does. */
const LEAST = 0.05;

/**
 * More links than this are no list, but a page of them: of the labelled lists that lead away the largest
 * holds 91, and the works that a page shows as its own are 264.
 */
const MOST_LINKS = 200;

/**
 * Judges candidates of a page as wholes: gives how likely one is a list that leads away from the
 * article, 0 to 1, by boosted trees over `listFeatures` (`scripts/train/links.mjs`).
 * @param all links of the page
 */
export function listJudge(
  all: readonly LinkFact[],
  context: RuleContext,
): (list: ListCandidate) => number {
  const scene = listScene(all, context);
  const page = meanOf(all.map(({ chance }) => chance));
  return (list) => {
    if (list.size > MOST_LINKS) return 0;
    const { links } = list;
    const own = links.map(({ chance }) => chance);
    const isStories = links.some(({ values }) => values.story > 0);
    if (!isStories && own.every((chance) => chance < LEAST)) return 0;
    const chances = chanceFeatures(own, list.parent ?? list, page);
    const features = { ...listFeatures(list, scene), ...chances };
    return wholeChance(chanceOf(features), features);
  };
}
