import { compareSiteRules, groupOf } from '../model/compare-site-rules.ts';
import type { RulesImported, RuleToPut, SiteRule } from '../model/site-rule.ts';
import type { Collection } from './database/collection.ts';
import type { Stored } from './database/stored.ts';
import { newRuleId, RULE_PREFIX, type RuleDocument, rulePrefix } from './documents.ts';
import { StoreError } from './failure.ts';

/** How many there may be, and of one site. */
const MOST_RULES = 5000;
const MOST_OF_SITE = 500;

/** The rules of a site (of all sites for null) that have not been removed, by site and age. */
export async function listSiteRules(docs: Collection, site: string | null): Promise<SiteRule[]> {
  const all = await rulesOf(docs, site);
  return all.filter(isThere).map((rule) => given(rule._id, rule));
}

/**
 * Writes a rule. One without an id takes the place of the rule for the same group, if there is one:
 * the newest word holds.
 * @throws {StoreError} `ruleGone` where there is none of that id on that site, `ruleTwice` where
 *   another rule is about that group already, `rulesTooMany` where there are as many as there may be
 */
export async function putSiteRule(docs: Collection, rule: RuleToPut): Promise<SiteRule> {
  const alike = await rulesForGroup(docs, rule);
  if (rule.id !== undefined) return replaceRule(docs, rule.id, rule, alike);
  // Those that were removed are among them; only where there are many are they told apart.
  const isNew = !alike.some(isThere);
  if (isNew && (await docs.ids(RULE_PREFIX)).length >= MOST_OF_SITE)
    refuseTooMany([...(await listSiteRules(docs, null)), rule]);
  const now = Date.now();
  const id = (alike.find(isThere) ?? alike[0])?._id ?? newRuleId(rule.site, now);
  const written = await docs.update<RuleDocument>(id, (current) => documentOf(rule, current, now));
  return given(id, written);
}

/** Marks a rule as removed. @throws {StoreError} `ruleGone` where there is none of that id */
export const removeSiteRule = (docs: Collection, id: string): Promise<SiteRule> =>
  change(docs, id, (rule) => ({ ...rule, removed: Date.now(), updated: Date.now() }));

/**
 * Takes the mark away again.
 * @throws {StoreError} `ruleGone` where there is none of that id, `ruleTwice` where another rule has
 *   been made for its group since
 */
export async function restoreSiteRule(docs: Collection, id: string): Promise<SiteRule> {
  const rule = await docs.get<RuleDocument>(id);
  if (rule && isRule(id)) refuseSecond(id, await rulesForGroup(docs, rule));
  return change(docs, id, (current) => ({ ...current, removed: null, updated: Date.now() }));
}

/**
 * Brings rules in, in one write; see {@link compareSiteRules} for what is added and what replaced.
 * @throws {StoreError} `rulesTooMany` where there would be more than there may be
 */
export async function importSiteRules(docs: Collection, rules: SiteRule[]): Promise<RulesImported> {
  let count: RulesImported | null = null;
  await docs.updateAll<RuleDocument>(RULE_PREFIX, (all) => {
    const changes = rulesToWrite(all, rules);
    // Where a second round is needed, what the first has written would count as the same.
    count ??= changes.count;
    return changes.next;
  });
  return count ?? { added: 0, replaced: 0, same: 0 };
}

/**
 * What bringing rules in would write, by id; see {@link compareSiteRules}.
 * @param all those there are, removed ones included
 * @throws {StoreError} `rulesTooMany` where there would be more than there may be
 */
export function rulesToWrite(
  all: readonly Stored<RuleDocument>[],
  rules: readonly SiteRule[],
): { next: Map<string, RuleDocument>; count: RulesImported } {
  const there = all.filter(isThere);
  const { added, replaced, same } = compareSiteRules(there, rules);
  if (added.length > 0) refuseTooMany([...there, ...added]);
  const removed = new Map(all.map((rule) => [groupOf(rule), rule._id]));
  const next = new Map([
    ...added.map((rule): [string, RuleDocument] => placeOf(rule, removed)),
    ...replaced.map(({ before, after }): [string, RuleDocument] => [
      before._id,
      documentOf(after, before, Date.now()),
    ]),
  ]);
  const count = { added: added.length, replaced: replaced.length, same: same.length };
  return { next, count };
}

/** A rule that was removed once comes back in its own place. */
function placeOf(rule: SiteRule, removed: ReadonlyMap<string, string>): [string, RuleDocument] {
  const id = removed.get(groupOf(rule)) ?? newRuleId(rule.site, rule.created);
  return [id, { ...documentOf(rule, null, Date.now()), created: rule.created }];
}

async function replaceRule(
  docs: Collection,
  id: string,
  rule: RuleToPut,
  alike: Stored<RuleDocument>[],
): Promise<SiteRule> {
  if (!id.startsWith(rulePrefix(rule.site))) throw new StoreError('ruleGone', id);
  refuseSecond(id, alike);
  return change(docs, id, (current) => documentOf(rule, current, Date.now()));
}

function refuseTooMany(rules: readonly { site: string }[]): void {
  const ofSite = new Map<string, number>();
  for (const { site } of rules) ofSite.set(site, (ofSite.get(site) ?? 0) + 1);
  const most = Math.max(0, ...ofSite.values());
  if (rules.length > MOST_RULES || most > MOST_OF_SITE)
    throw new StoreError('rulesTooMany', `${rules.length}, ${most} of one site`);
}

function refuseSecond(id: string, alike: Stored<RuleDocument>[]): void {
  const other = alike.find((rule) => rule._id !== id && isThere(rule));
  if (other) throw new StoreError('ruleTwice', `${id} and ${other._id}`);
}

async function change(
  docs: Collection,
  id: string,
  changed: (rule: RuleDocument) => RuleDocument,
): Promise<SiteRule> {
  if (!isRule(id)) throw new StoreError('ruleGone', id);
  const written = await docs.update<RuleDocument>(id, (rule) => rule && changed(rule));
  return given(id, written);
}

async function rulesOf(docs: Collection, site: string | null): Promise<Stored<RuleDocument>[]> {
  if (site === null) return docs.list<RuleDocument>(RULE_PREFIX);
  const all = await docs.list<RuleDocument>(rulePrefix(site));
  return all.filter((rule) => rule.site === site);
}

async function rulesForGroup(
  docs: Collection,
  rule: Pick<SiteRule, 'site' | 'selector'>,
): Promise<Stored<RuleDocument>[]> {
  const all = await rulesOf(docs, rule.site);
  return all.filter((one) => one.selector === rule.selector);
}

const isRule = (id: string): boolean => id.startsWith(RULE_PREFIX);

const isThere = (rule: RuleDocument): boolean => rule.removed === null;

function documentOf(rule: RuleToPut, current: RuleDocument | null, now: number): RuleDocument {
  const { site, action, selector, heading, linkDensity } = rule;
  const created = current?.created ?? now;
  return { site, action, selector, heading, linkDensity, created, updated: now, removed: null };
}

function given(id: string, rule: RuleDocument | null): SiteRule {
  if (!rule) throw new StoreError('ruleGone', id);
  const { site, action, selector, heading, linkDensity, created } = rule;
  return { id, site, action, selector, heading, linkDensity, created };
}
