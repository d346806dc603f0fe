import { withHeading } from '../../article/link-lists/heading-over.ts';
import type { JudgedGroup } from '../../article/link-lists/judge-groups.ts';
import type { HidingGroup } from '../../messages/page-kit.ts';
import type { SiteRule } from '../../model/site-rule.ts';
import type { FoldLine } from './fold-line.ts';

/** So many links of a group are told to the surfaces. */
const MOST_TOLD = 5;

/** A link group of the live page and what was done about it. */
export interface Entry {
  id: string;
  group: Pick<JudgedGroup, 'heading' | 'links' | 'reason' | 'elements' | 'whole'>;
  state: HidingGroup['state'];
  /** Id of the site rule that decided; null where Lectern did. */
  rule: string | null;
  /** Whether there was anything to be seen of it: a menu that is closed is not counted. */
  isSeen: boolean;
  /** The line of a group that was folded, also while it is open. */
  line: FoldLine | null;
}

/** Whether a group is to be out of sight where hiding is on. */
export const isOutOfSight = ({ state }: Entry): boolean => state === 'hidden' || state === 'folded';

const sumOf = (entries: readonly Entry[], count: (entry: Entry) => number): number =>
  entries.reduce((sum, entry) => sum + (entry.isSeen ? count(entry) : 0), 0);

/**
 * How many links some groups have, as every surface and the toolbar button tell it: boxes without
 * links are counted where there is nothing else.
 */
export const countOf = (entries: readonly Entry[]): number =>
  sumOf(entries, ({ group }) => group.links.length) || sumOf(entries, () => 1);

/** A group as the surfaces hear of it. */
export function toldOf({ id, group, state, rule }: Entry, isAway: boolean): HidingGroup {
  return {
    id,
    heading: group.heading,
    reason: group.reason,
    links: group.links.slice(0, MOST_TOLD).map(({ text, href }) => ({ text, href })),
    count: group.links.length,
    state,
    isAway,
    rule,
  };
}

/** What a rule of the reader's names, with the heading that says nothing once it is gone. */
export function groupOf(element: Element, { heading }: SiteRule): Entry['group'] {
  const links = Array.from(element.querySelectorAll<HTMLAnchorElement>('a[href]'), (link) => ({
    text: (link.textContent ?? '').trim(),
    href: link.href,
  }));
  const reason = { code: 'reason_hiding_rule', values: [] };
  return { heading, links, reason, elements: withHeading(element) };
}
