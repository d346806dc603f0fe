import { HIDING_KEY, HIDING_RULES, type HidingMirror } from '../model/hiding-mirror.ts';
import type { SiteRule } from '../model/site-rule.ts';

/** Characters of the rules of one site, and of all: `storage.local` holds 10 MB of everything. */
const LONGEST_SITE = 500_000;
const LONGEST = 4_000_000;

/** What is to stand in `storage.local`, by key. */
export interface MirrorEntries {
  entries: Map<string, unknown>;
  /** How many rules are left out for want of room. */
  left: number;
}

/** Shares the mirror out, so that each page reads what is of its own site; of too much the newest stay. */
export function mirrorEntries({ settings, pictures, paint, rules }: HidingMirror): MirrorEntries {
  const entries = new Map<string, unknown>([[HIDING_KEY, { settings, pictures, paint }]]);
  let room = LONGEST;
  let left = 0;
  for (const [site, own] of bySite(rules)) {
    const fitting = newestOf(own, Math.min(room, LONGEST_SITE));
    room -= lengthOf(fitting);
    left += own.length - fitting.length;
    if (fitting.length > 0) entries.set(HIDING_RULES + site, fitting);
  }
  return { entries, left };
}

function bySite(rules: readonly SiteRule[]): Map<string, SiteRule[]> {
  const sites = new Map<string, SiteRule[]>();
  for (const rule of rules) {
    const own = sites.get(rule.site);
    if (own) own.push(rule);
    else sites.set(rule.site, [rule]);
  }
  return sites;
}

/** They come by age. */
function newestOf(rules: readonly SiteRule[], room: number): SiteRule[] {
  let first = rules.length;
  for (let used = 0; first > 0; first--) {
    used += lengthOf(rules.slice(first - 1, first));
    if (used > room) break;
  }
  return rules.slice(first);
}

const lengthOf = (rules: readonly SiteRule[]): number =>
  rules.reduce((sum, rule) => sum + JSON.stringify(rule).length, 0);
