import { frameOf, type InnerRoot, rootOf, topsOf } from '../copy/inner-roots.ts';
import { allMatching } from '../copy/unclobbered.ts';
import { type ChosenGroup, chooseGroups } from './choose-groups.ts';

/** A group, and what is to go from sight for it. */
export interface PlacedGroup extends ChosenGroup {
  /** The group itself, or the frame that shows nothing else. */
  place: Element;
}

function byRoot(chances: ReadonlyMap<Element, number>): Map<InnerRoot, Map<Element, number>> {
  const roots = new Map<InnerRoot, Map<Element, number>>();
  for (const [link, chance] of chances) {
    const root = rootOf(link);
    const within = roots.get(root);
    if (within) within.set(link, chance);
    else roots.set(root, new Map([[link, chance]]));
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
 * @param chances of each judged link of the page
 * @param known groups of an earlier look
 */
export function chooseInRoots(
  chances: ReadonlyMap<Element, number>,
  page: Document,
  known: readonly Element[],
): PlacedGroup[] {
  return [...byRoot(chances)].flatMap(([root, within]) =>
    topsOf(root)
      .flatMap((top) => chooseGroups(within, top, known))
      .map((group) => ({ ...group, place: placeOf(group, frameOf(root, page), within.size) })),
  );
}
