import type { PageAnalysis } from '../../analyse-page.ts';
import { isPromoLabel, isRecirculationLabel } from '../../clutter/label-words.ts';
import { isAdvertLabel } from '../../clutter/orphan-label.ts';
import type { Block } from '../../segment/block.ts';
import { linesIn } from '../../segment/lines-of-blocks.ts';
import type { Finding } from '../../segment/rule-context.ts';
import { placesOf } from './block-places.ts';
import { holderAmong } from './holders.ts';

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

/** Gives by which group a block goes from sight; null where it stays. */
type OutOfSight<Group> = (block: Block) => Group | null;

function outOfSight<Group extends Hidden>(
  groups: readonly Group[],
  { originOf }: PageAnalysis,
): OutOfSight<Group> {
  const groupAt = holderAmong(groups.filter(({ verdict }) => verdict !== 'keep'));
  return ({ element, links: [link] }) =>
    groupAt(originOf.get(element) ?? (link && originOf.get(link)) ?? null);
}

/** What stands first behind a label, and what is first to be seen there. */
interface After<Group> {
  group: Group | null;
  seen: Block | undefined;
}

function after<Group>(
  label: Block,
  { page }: PageAnalysis,
  groupOf: OutOfSight<Group>,
): After<Group> {
  const lines = linesIn(page.blocks);
  let line = lines.after(label.index);
  const group = line ? groupOf(line) : null;
  while (line && groupOf(line)) line = lines.after(line.index);
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
  const groupOf = outOfSight(groups, analysis);
  return analysis.findings.flatMap((finding) => {
    const label = labelOf(finding);
    if (!label || groupOf(label)) return [];
    const behind = after(label, analysis, groupOf);
    const elements = isLeft(label, behind, analysis) ? placesOf(label, analysis.originOf) : null;
    return elements ? [{ text: label.text, elements, group: behind.group }] : [];
  });
}
