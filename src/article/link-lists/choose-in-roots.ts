import { frameOf, type InnerRoot, rootOf, topsOf } from '../copy/inner-roots.ts';
import { allMatching } from '../copy/unclobbered.ts';
import { type ChosenGroup, chooseInSteps } from './choose-groups.ts';
import {
  type ListCandidate,
  listCandidatesInSteps,
  type PageFacts,
} from './judging/list-candidates.ts';

/** A group, and what is to go from sight for it. */
export interface PlacedGroup extends ChosenGroup {
  /** The group itself, or the frame that shows nothing else. */
  place: Element;
}

function byRoot<Fact>(facts: ReadonlyMap<Element, Fact>): Map<InnerRoot, Map<Element, Fact>> {
  const roots = new Map<InnerRoot, Map<Element, Fact>>();
  for (const [element, fact] of facts) {
    const root = rootOf(element);
    const within = roots.get(root);
    if (within) within.set(element, fact);
    else roots.set(root, new Map([[element, fact]]));
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
 * Yields between its steps.
 * @param chanceOf how likely a list leads away
 * @param known groups of an earlier look
 */
export function* chooseInRoots(
  facts: PageFacts,
  chanceOf: (list: ListCandidate) => number,
  page: Document,
  known: readonly Element[],
): Generator<void, PlacedGroup[]> {
  const blocksIn = byRoot(facts.blocks);
  const found: PlacedGroup[] = [];
  for (const [root, links] of byRoot(facts.links)) {
    const own = { links, blocks: blocksIn.get(root) ?? new Map() };
    for (const top of topsOf(root)) {
      const lists = yield* listCandidatesInSteps(own, top);
      for (const group of yield* chooseInSteps(lists, chanceOf, top, known))
        found.push({ ...group, place: placeOf(group, frameOf(root, page), links.size) });
    }
  }
  return found;
}
