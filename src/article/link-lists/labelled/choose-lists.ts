import type { PlacedGroup } from '../choose-in-roots.ts';
import { linksIn, targetsOf } from '../set-apart.ts';
import { holderAmong, holderOf, standsIn } from './holders.ts';
import type { LabelledList } from './labelled-lists.ts';

/** Whether a group is one link, with its picture perhaps. */
const isLone = ({ element }: PlacedGroup): boolean => targetsOf(linksIn(element)) <= 1;

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
  const listOf = holderAmong(lists);
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
