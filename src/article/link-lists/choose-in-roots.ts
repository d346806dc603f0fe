import { frameOf, type InnerRoot, rootOf, topsOf } from '../copy/inner-roots.ts';
import { allMatching } from '../copy/unclobbered.ts';
import { type ChosenGroup, chooseGroups } from './choose-groups.ts';
import type { LinkFact } from './judging/link-chances.ts';
import { type ListCandidate, listCandidates, type PageFacts } from './judging/list-candidates.ts';

/** A group, and what is to go from sight for it. */
export interface PlacedGroup extends ChosenGroup {
  /** The group itself, or the frame that shows nothing else. */
  place: Element;
}

function byRoot({ links }: PageFacts): Map<InnerRoot, Map<Element, LinkFact>> {
  const roots = new Map<InnerRoot, Map<Element, LinkFact>>();
  for (const [link, fact] of links) {
    const root = rootOf(link);
    const within = roots.get(root);
    if (within) within.set(link, fact);
    else roots.set(root, new Map([[link, fact]]));
  }
  return roots;
}

/** A frame emptied of its only list would leave a hole. */
function placeOf(group: ChosenGroup, frame: Element | null, links: number): Element {
  const holdsAll = allMatching(group.element, 'a[href]').length >= links;
  return (holdsAll && frame) || group.element;
}

/**
 * `chooseGroups` in every tree that holds links: no group reaches out of a shadow tree or a frame.
 * @param chanceOf how likely a list leads away
 * @param known groups of an earlier look
 */
export function chooseInRoots(
  facts: PageFacts,
  chanceOf: (list: ListCandidate) => number,
  page: Document,
  known: readonly Element[],
): PlacedGroup[] {
  return [...byRoot(facts)].flatMap(([root, links]) =>
    topsOf(root)
      .flatMap((top) => {
        const lists = listCandidates({ links, blocks: facts.blocks }, top);
        return chooseGroups(lists, chanceOf, top, known);
      })
      .map((group) => ({ ...group, place: placeOf(group, frameOf(root, page), links.size) })),
  );
}
