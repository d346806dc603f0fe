import type { PageAnalysis } from '../../analyse-page.ts';
import { isPromoLabel, isRecirculationLabel } from '../../clutter/label-words.ts';
import { isAdvertLabel } from '../../clutter/orphan-label.ts';
import type { Block } from '../../segment/block.ts';
import { linesIn } from '../../segment/lines-of-blocks.ts';
import type { Finding } from '../../segment/rule-context.ts';
import { placesOf } from './block-places.ts';
import { holderOf } from './labelled-lists.ts';

/** A label of the page that nothing stands under any more. */
export interface LeftLabel<Group> {
  text: string;
  elements: Element[];
  /** What was put out of sight from under it; null where nothing was. */
  group: Group | null;
}

interface Hidden {
  verdict: string;
  elements: readonly Element[];
}

/** By which group each element goes from sight. */
class OutOfSight<Group extends Hidden> {
  readonly #groups = new Map<Element, Group>();
  readonly #originOf: PageAnalysis['originOf'];

  constructor(groups: readonly Group[], originOf: PageAnalysis['originOf']) {
    this.#originOf = originOf;
    for (const group of groups)
      if (group.verdict !== 'keep')
        for (const element of group.elements) this.#groups.set(element, group);
  }

  groupOf(block: Block): Group | null {
    const place =
      this.#originOf.get(block.element) ?? this.#originOf.get(block.links[0] as Element);
    for (let up: Element | null = place ?? null; up; up = holderOf(up)) {
      const group = this.#groups.get(up);
      if (group) return group;
    }
    return null;
  }
}

/** What stands first behind a label, and what is first to be seen there. */
interface After<Group> {
  group: Group | null;
  seen: Block | undefined;
}

function after<Group extends Hidden>(
  label: Block,
  { page }: PageAnalysis,
  away: OutOfSight<Group>,
): After<Group> {
  const lines = linesIn(page.blocks);
  let line = lines.after(label.index);
  const group = line ? away.groupOf(line) : null;
  while (line && away.groupOf(line)) line = lines.after(line.index);
  return { group, seen: line };
}

const isLinks = ({ linked, length }: Block): boolean => linked > length / 2;

/** Whether nothing is seen under a label that the clean article would not have next, too. */
function isLeft<Group>(
  label: Block,
  { group, seen }: After<Group>,
  { context, root }: PageAnalysis,
): boolean {
  const saysSo = isRecirculationLabel(label.text) || isPromoLabel(label.text);
  if (!saysSo && !group) return false;
  if (!seen) return true;
  const next = linesIn(context.blocks).after(label.index);
  return (next ? seen === next : !root.contains(seen.element)) && !(saysSo && isLinks(seen));
}

/** The label that a finding is, whatever rule came upon it first; null where it is more. */
function labelOf({ kind, blocks }: Finding): Block | null {
  const [label = null, ...others] = blocks.filter(({ words }) => words > 0);
  if (!label || others.length > 0 || label.links.length > 0) return null;
  const isOne = kind === 'orphan-label' || isRecirculationLabel(label.text);
  return isOne && !isAdvertLabel(label.text) ? label : null;
}

/**
 * Labels that the clean article takes out and that say nothing on the live page either: what they
 * announced was never there, or goes from sight. A label of an advert is none: the advert is there.
 * @param groups what was judged on the page
 */
export function findLabelsLeft<Group extends Hidden>(
  analysis: PageAnalysis,
  groups: readonly Group[],
): LeftLabel<Group>[] {
  const away = new OutOfSight(groups, analysis.originOf);
  return analysis.findings.flatMap((finding) => {
    const label = labelOf(finding);
    if (!label || away.groupOf(label)) return [];
    const behind = after(label, analysis, away);
    const elements = isLeft(label, behind, analysis) ? placesOf(label, analysis.originOf) : null;
    return elements ? [{ text: label.text, elements, group: behind.group }] : [];
  });
}
