import * as v from 'valibot';
import type { SiteRule } from '../model/site-rule.ts';
import { RULE_BOUNDS } from './rule-bounds.ts';
import { RULES_FORMAT, RULES_VERSION } from './site-rules.ts';

/** Why a file is none of rules: a message name of `_locales`. */
export type FileFault =
  | 'optionsFileLarge'
  | 'optionsFileNotJson'
  | 'optionsFileOther'
  | 'optionsFileNewer';

/** Why one rule of a file is not taken: a message name of `_locales`. */
export type RuleFault =
  | 'optionsFaultRule'
  | 'optionsFaultSite'
  | 'optionsFaultAction'
  | 'optionsFaultSelector'
  | 'optionsFaultWide'
  | 'optionsFaultHeading'
  | 'optionsFaultDensity'
  | 'optionsFaultCreated'
  | 'optionsFaultLong'
  | 'optionsFaultTwice';

/** What may be wrong with a selector: no browser understands it, or it gives a page's whole text. */
export type SelectorFault = 'unknown' | 'wide';

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
 * Reads a file of rules. Nothing in it is trusted: what cannot be a rule is listed, with the reason,
 * and what is beyond {@link RULE_BOUNDS} is not read at all.
 * @param selectorFault asks a browser what is wrong with a selector; null where nothing is
 * @param turn is awaited every now and then, so that a page can be used in the meantime
 */
export async function parseSiteRules(
  json: string,
  selectorFault: FindFault,
  turn: () => Promise<void> = async () => undefined,
): Promise<RulesFile> {
  if (json.length > RULE_BOUNDS.file) return { ok: false, fault: 'optionsFileLarge' };
  const file = parsed(json);
  if (file === undefined) return { ok: false, fault: 'optionsFileNotJson' };
  const head = v.safeParse(fileShape, file);
  if (!head.success) return { ok: false, fault: 'optionsFileOther' };
  if (head.output.version > RULES_VERSION) return { ok: false, fault: 'optionsFileNewer' };
  const { rules } = head.output;
  if (rules.length > RULE_BOUNDS.rules) return { ok: false, fault: 'optionsFileLarge' };
  return { ok: true, ...(await sift(rules, ruleShape(selectorFault), turn)) };
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

type FindFault = (selector: string) => SelectorFault | null;
type RuleShape = v.GenericSchema<unknown, SiteRule>;

/** Every complaint of it is a {@link RuleFault}. */
function ruleShape(selectorFault: FindFault): RuleShape {
  const fault = (name: RuleFault): RuleFault => name;
  const density = fault('optionsFaultDensity');
  const created = fault('optionsFaultCreated');
  const long = fault('optionsFaultLong');
  return v.object(
    {
      // It is the id in the database of whoever wrote the file, and says nothing here.
      id: v.fallback(v.string(), ''),
      site: v.pipe(
        v.string(fault('optionsFaultSite')),
        v.maxLength(RULE_BOUNDS.site, long),
        v.check(isHost, fault('optionsFaultSite')),
      ),
      action: v.picklist(['hide', 'show'], fault('optionsFaultAction')),
      selector: v.pipe(
        v.string(fault('optionsFaultSelector')),
        v.trim(),
        v.nonEmpty(fault('optionsFaultSelector')),
        v.maxLength(RULE_BOUNDS.selector, long),
        v.check((selector) => selectorFault(selector) !== 'unknown', fault('optionsFaultSelector')),
        v.check((selector) => selectorFault(selector) !== 'wide', fault('optionsFaultWide')),
      ),
      heading: v.pipe(
        v.string(fault('optionsFaultHeading')),
        v.maxLength(RULE_BOUNDS.heading, long),
      ),
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

/** Rules that are read before the page has its turn: some milliseconds. */
const SLICE = 250;

async function sift(
  found: unknown[],
  shape: RuleShape,
  turn: () => Promise<void>,
): Promise<{ rules: SiteRule[]; refused: RefusedRule[] }> {
  const rules = new Map<string, SiteRule>();
  const refused: RefusedRule[] = [];
  for (const [index, one] of found.entries()) {
    if (index % SLICE === SLICE - 1) await turn();
    const at = index + 1;
    const { success, output, issues } = v.safeParse(shape, one, { abortPipeEarly: true });
    if (!success) refused.push({ at, ...faultOf(issues[0]) });
    else if (rules.has(groupOf(output)))
      refused.push({ at, fault: 'optionsFaultTwice', value: output.selector });
    else rules.set(groupOf(output), output);
  }
  return { rules: [...rules.values()], refused };
}

/** One text for all rules that are about one group; no host has a space in it. */
const groupOf = ({ site, selector }: SiteRule): string => `${site} ${selector}`;

function faultOf(issue: v.BaseIssue<unknown>): Omit<RefusedRule, 'at'> {
  const input = issue.path?.length ? issue.input : undefined;
  const value = typeof input === 'string' ? input : written(input);
  return { fault: issue.message as RuleFault, value: value.slice(0, LONGEST_VALUE) };
}

function written(input: unknown): string {
  try {
    return JSON.stringify(input) ?? '';
  } catch {
    // Lists in lists, too deep to be written out.
    return '';
  }
}

/** Characters of a value at fault that are shown. */
const LONGEST_VALUE = 200;
