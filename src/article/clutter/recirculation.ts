import { Hint } from '../segment/hints.ts';
import { linesIn } from '../segment/lines-of-blocks.ts';
import type { Block } from '../segment/page-blocks.ts';
import {
  type ClutterRule,
  type Finding,
  isProse,
  type RuleContext,
} from '../segment/rule-context.ts';
import { isManualList } from './keep/manual-lists.ts';
import { isRecirculationLabel } from './label-words.ts';
import { findLinkGroups, type LinkGroup } from './link-groups.ts';
import { isOwnList, isRow } from './own-lists.ts';

/** Fewer entries with text of their own may well be the last sections of an article. */
const LEAST_TEASERS = 3;

const percent = (share: number): string => String(Math.round(share * 100));

const known = new WeakMap<readonly Block[], readonly Block[]>();

/** The running text among some blocks, picked out once for all groups. */
function proseIn(blocks: readonly Block[]): readonly Block[] {
  const prose = known.get(blocks) ?? blocks.filter(isProse);
  known.set(blocks, prose);
  return prose;
}

/** Where the running text ends if a group's own words, teasers perhaps, are no part of it. */
function lastProseBut(group: LinkGroup, context: RuleContext): number {
  if (group.items.length < LEAST_TEASERS) return context.lastProse;
  const own = new Set(group.blocks);
  const last = proseIn(context.blocks).findLast((block) => !own.has(block));
  return last?.index ?? context.lastProse;
}

/** Names and places that speak for a list that leads away. */
function signsOf(group: LinkGroup, context: RuleContext): string[] {
  const signs: string[] = [];
  const first = group.blocks[0]?.index ?? 0;
  if (group.heading && isRecirculationLabel(group.heading.text)) signs.push('label');
  if (group.hints & (Hint.recirculation | Hint.aside | Hint.promo)) signs.push('name');
  if (group.pictured >= 0.5) signs.push('pictures');
  if (first > lastProseBut(group, context)) signs.push('after');
  if (first < context.firstProse) signs.push('before');
  return signs;
}

function reasonOf(group: LinkGroup, signs: readonly string[]): Finding['reason'] {
  const values = [String(group.items.length), percent(group.coverage), group.heading?.text ?? ''];
  if (signs.includes('label')) return { code: 'reason_list_under_label', values };
  if (signs.includes('after')) return { code: 'reason_list_after_text', values };
  if (signs.includes('pictures')) return { code: 'reason_list_of_cards', values };
  return { code: 'reason_list_of_links', values };
}

const isInside = (group: LinkGroup, context: RuleContext): boolean => {
  const first = group.blocks[0]?.index ?? 0;
  return first > context.firstProse && first < context.lastProse;
};

/** A label and one link, each in an element of its own, in the middle of the text. */
const promoOf = (group: LinkGroup, label: string): Finding => ({
  kind: 'inline-promo',
  reason: { code: 'reason_promo_label', values: [label.replace(/[\s:\uff1a>»→|–—-]+$/u, '')] },
  evidence: { items: 1, coverage: Number(group.coverage.toFixed(2)) },
  blocks: group.blocks,
});

/** Signs by which a list leads away wherever it stands. */
const leadsAway = (signs: readonly string[]): boolean =>
  signs.some((sign) => sign === 'name' || sign === 'pictures' || sign === 'before');

/** Whether a list is what the page has to say. */
const isOwn = (group: LinkGroup, context: RuleContext, signs: readonly string[]): boolean =>
  isOwnList(group, context, signs) || (!leadsAway(signs) && isManualList(group.blocks, context));

/**
 * Lists and cards that lead to other pages of the site: Explore, Recommended, Most read, with a
 * heading or without. Structure finds them; labels, names and place then have to agree.
 */
export const recirculation: ClutterRule = (context) => {
  const findings: Finding[] = [];
  for (const group of findLinkGroups(context.blocks, context.root, context.url, context.apart)) {
    const signs = signsOf(group, context);
    if (signs.length === 0 || isOwn(group, context, signs)) continue;
    if (group.items.length === 1 && group.heading && isInside(group, context)) {
      findings.push(promoOf(group, group.heading.text));
      continue;
    }
    findings.push({
      kind: isRow(group) && !signs.includes('label') ? 'navigation' : 'recirculation',
      reason:
        isRow(group) && !signs.includes('label')
          ? { code: 'reason_row_of_links', values: [String(group.items.length)] }
          : reasonOf(group, signs),
      evidence: {
        items: group.items.length,
        coverage: Number(group.coverage.toFixed(2)),
        onSite: Number(group.onSite.toFixed(2)),
        pictured: Number(group.pictured.toFixed(2)),
        wordsEach: Number(group.wordsEach.toFixed(1)),
        signs: signs.join(' '),
      },
      blocks: group.blocks,
      heading: group.heading?.text ?? labelBefore(group, context)?.text ?? '',
    });
    const label = group.heading ? null : labelBefore(group, context);
    if (label) findings.at(-1)?.blocks.unshift(label);
  }
  return findings;
};

/** The heading of a group often stands outside the element that holds the list. */
function labelBefore(group: LinkGroup, context: RuleContext): RuleContext['blocks'][number] | null {
  const first = group.blocks[0]?.index ?? 0;
  const before = linesIn(context.blocks).before(first);
  if (!before || before.index < first - 2 || before === context.headline) return null;
  const label =
    isRecirculationLabel(before.text) ||
    (before.heading > 0 && before.words <= 6 && first > context.lastProse);
  return label ? before : null;
}
