import * as v from 'valibot';
import type { SiteRule } from '../article/quiet/site-rule.ts';
import { RULES_FORMAT, RULES_VERSION } from './site-rules.ts';

/** Why a file is none of rules: a message name of `_locales`. */
export type FileFault = 'optionsFileNotJson' | 'optionsFileOther' | 'optionsFileNewer';

/** Why one rule of a file is not taken: a message name of `_locales`. */
export type RuleFault =
  | 'optionsFaultRule'
  | 'optionsFaultSite'
  | 'optionsFaultAction'
  | 'optionsFaultSelector'
  | 'optionsFaultHeading'
  | 'optionsFaultDensity'
  | 'optionsFaultCreated'
  | 'optionsFaultTwice';

/** A rule that is not taken. */
export interface RefusedRule {
  /** Its place in the file, from 1. */
  at: number;
  fault: RuleFault;
  /** The value that is at fault, as text; empty where there is none. */
  value: string;
}

/** What is in a file. */
export type RulesFile =
  | { ok: true; rules: SiteRule[]; refused: RefusedRule[] }
  | { ok: false; fault: FileFault };

/**
 * Reads a file of rules. Nothing in it is trusted: what cannot be a rule is listed, with the reason.
 * @param isSelector whether a browser understands a selector
 */
export function parseSiteRules(json: string, isSelector: (selector: string) => boolean): RulesFile {
  const file = parsed(json);
  if (file === undefined) return { ok: false, fault: 'optionsFileNotJson' };
  const head = v.safeParse(fileShape, file);
  if (!head.success) return { ok: false, fault: 'optionsFileOther' };
  if (head.output.version > RULES_VERSION) return { ok: false, fault: 'optionsFileNewer' };
  return { ok: true, ...sift(head.output.rules, ruleShape(isSelector)) };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

const fileShape = v.object({
  format: v.literal(RULES_FORMAT),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  rules: v.array(v.unknown()),
});

type RuleShape = v.GenericSchema<unknown, SiteRule>;

/** Every complaint of it is a {@link RuleFault}. */
function ruleShape(isSelector: (selector: string) => boolean): RuleShape {
  const fault = (name: RuleFault): RuleFault => name;
  const density = fault('optionsFaultDensity');
  const created = fault('optionsFaultCreated');
  return v.object(
    {
      // It is the id in the database of whoever wrote the file, and says nothing here.
      id: v.fallback(v.string(), ''),
      site: v.pipe(v.string(fault('optionsFaultSite')), v.check(isHost, fault('optionsFaultSite'))),
      action: v.picklist(['hide', 'show'], fault('optionsFaultAction')),
      selector: v.pipe(
        v.string(fault('optionsFaultSelector')),
        v.trim(),
        v.nonEmpty(fault('optionsFaultSelector')),
        v.check(isSelector, fault('optionsFaultSelector')),
      ),
      heading: v.string(fault('optionsFaultHeading')),
      linkDensity: v.pipe(v.number(density), v.minValue(0, density), v.maxValue(1, density)),
      created: v.pipe(v.number(created), v.minValue(0, created), v.maxValue(LAST_DAY, created)),
    },
    (issue) => missing[String(issue.path?.at(-1)?.key)] ?? fault('optionsFaultRule'),
  );
}

/** What an object says where a part is missing. */
const missing: Record<string, RuleFault> = {
  site: 'optionsFaultSite',
  action: 'optionsFaultAction',
  selector: 'optionsFaultSelector',
  heading: 'optionsFaultHeading',
  linkDensity: 'optionsFaultDensity',
  created: 'optionsFaultCreated',
};

/** The latest time a `Date` can hold. */
const LAST_DAY = 8.64e15;

/** Pages out of files have no host, and rules all the same. */
function isHost(site: string): boolean {
  return site === '' || hostOf(site) === site;
}

function hostOf(site: string): string | null {
  const address = `https://${site}`;
  return URL.canParse(address) ? new URL(address).host : null;
}

function sift(found: unknown[], shape: RuleShape): { rules: SiteRule[]; refused: RefusedRule[] } {
  const rules: SiteRule[] = [];
  const refused: RefusedRule[] = [];
  for (const [index, one] of found.entries()) {
    const at = index + 1;
    const { success, output, issues } = v.safeParse(shape, one);
    if (!success) refused.push({ at, ...faultOf(issues[0]) });
    else if (rules.some((other) => isSameGroup(other, output)))
      refused.push({ at, fault: 'optionsFaultTwice', value: output.selector });
    else rules.push(output);
  }
  return { rules, refused };
}

const isSameGroup = (one: SiteRule, other: SiteRule): boolean =>
  one.site === other.site && one.selector === other.selector;

function faultOf(issue: v.BaseIssue<unknown>): Omit<RefusedRule, 'at'> {
  const input = issue.path?.length ? issue.input : undefined;
  const value = typeof input === 'string' ? input : (JSON.stringify(input) ?? '');
  return { fault: issue.message as RuleFault, value: value.slice(0, LONGEST_VALUE) };
}

/** Characters of a value at fault that are shown. */
const LONGEST_VALUE = 200;
