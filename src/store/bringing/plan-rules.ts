import type { SiteRule } from '../../model/site-rule.ts';
import type { Collection } from '../database/collection.ts';
import { bare } from '../database/stored.ts';
import { RULE_PREFIX, type RuleDocument } from '../documents.ts';
import { rulesToWrite } from '../site-rules.ts';
import type { Brought } from './bringing.ts';

/**
 * What bringing rules in would write, to be written with the rest of a file.
 * @throws {StoreError} `rulesTooMany` where there would be more than there may be
 */
export async function planRules(docs: Collection, rules: readonly SiteRule[]): Promise<Brought[]> {
  const all = await docs.list<RuleDocument>(RULE_PREFIX);
  const there = new Map(all.map((rule) => [rule._id, rule]));
  return [...rulesToWrite(all, rules).next].map(([id, after]) => {
    const before = there.get(id);
    return { id, before: before ? { ...bare(before) } : null, after: { ...after } };
  });
}
