import type { SiteRule } from './site-rule.ts';

/** What a rule says, wherever it is kept. */
type RuleWords = Pick<SiteRule, 'site' | 'action' | 'selector' | 'heading' | 'linkDensity'>;

/** What would come of bringing rules to those that are there. */
export interface RuleChanges<There> {
  added: SiteRule[];
  replaced: { before: There; after: SiteRule }[];
  same: SiteRule[];
}

/**
 * Compares rules that come with those that are there. Two rules are about the same group where site
 * and selector agree; of several that come for one group the last holds. When a rule was made makes
 * no difference.
 */
export function compareSiteRules<There extends RuleWords>(
  there: readonly There[],
  coming: readonly SiteRule[],
): RuleChanges<There> {
  const known = new Map(there.map((rule) => [groupOf(rule), rule]));
  const changes: RuleChanges<There> = { added: [], replaced: [], same: [] };
  for (const after of new Map(coming.map((rule) => [groupOf(rule), rule])).values()) {
    const before = known.get(groupOf(after));
    if (!before) changes.added.push(after);
    else if (saysTheSame(before, after)) changes.same.push(after);
    else changes.replaced.push({ before, after });
  }
  return changes;
}

/** One text for all rules that are about one group; no host has a space in it. */
export const groupOf = ({ site, selector }: Pick<RuleWords, 'site' | 'selector'>): string =>
  `${site} ${selector}`;

const saysTheSame = (one: RuleWords, other: RuleWords): boolean =>
  one.action === other.action &&
  one.heading === other.heading &&
  one.linkDensity === other.linkDensity;
