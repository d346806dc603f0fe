import { allMatching, attributeOf, matches } from '../../copy/unclobbered.ts';
import type { PlacedGroup } from '../choose-in-roots.ts';
import { holderOf, type LabelledList } from './labelled-lists.ts';

/** Gives which of some things an element is, or stands in. */
function holderAmong<Thing>(
  things: ReadonlyMap<Element, Thing>,
): (element: Element | null) => Thing | null {
  return (element) => {
    for (let up = element; up; up = holderOf(up)) {
      const thing = things.get(up);
      if (thing !== undefined) return thing;
    }
    return null;
  };
}

/** Gives whether an element is, or stands in, one of some. */
export function standsIn(elements: readonly Element[]): (element: Element | null) => boolean {
  const among = holderAmong(new Map(elements.map((element) => [element, true])));
  return (element) => among(element) === true;
}

/** Whether a group is one link, with its picture perhaps. */
function isLone({ element }: PlacedGroup): boolean {
  const links = matches(element, 'a[href]') ? [element] : allMatching(element, 'a[href]');
  return new Set(links.map((link) => attributeOf(link, 'href'))).size <= 1;
}

/**
 * Of the lists under a label those that are more than what was chosen link by link: it fell to pieces,
 * or nothing of it was chosen. Where the pieces are lists, they have labels of their own.
 * @param known groups of an earlier look
 */
export function chooseLists(
  lists: readonly LabelledList[],
  chosen: readonly PlacedGroup[],
  known: readonly Element[],
): LabelledList[] {
  const listOf = holderAmong(
    new Map(lists.flatMap((list) => list.elements.map((element) => [element, list] as const))),
  );
  const pieces = new Map<LabelledList, { lone: number; others: number }>();
  const passed = new Set<LabelledList | null>(known.map(listOf));
  for (const group of chosen) {
    const list = listOf(group.element);
    if (!list) continue;
    if (group.place !== group.element) passed.add(list);
    const counts = pieces.get(list) ?? { lone: 0, others: 0 };
    counts[isLone(group) ? 'lone' : 'others']++;
    pieces.set(list, counts);
  }
  const isChosen = standsIn(chosen.map(({ element }) => element));
  const isKnown = standsIn(known);
  return lists.filter((list) => {
    const { lone, others } = pieces.get(list) ?? { lone: 0, others: 0 };
    if (passed.has(list) || (others > 0 && others >= lone)) return false;
    return !list.elements.some((element) => isKnown(element) || isChosen(holderOf(element)));
  });
}
