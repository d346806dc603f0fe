import type { SiteRule } from '../model/site-rule.ts';

/** What a file of rules begins with. */
export const RULES_FORMAT = 'lectern-rules';
/** The version of the format that is written, and the newest that is read. */
export const RULES_VERSION = 1;
/** How such a file is called. */
export const RULES_FILE_NAME = 'lectern-rules.json';

/** Rules as plain JSON, to be read back by `parse-site-rules.ts`, and by people. */
export function siteRulesToJson(rules: readonly SiteRule[]): string {
  const file = { format: RULES_FORMAT, version: RULES_VERSION, rules };
  return `${JSON.stringify(file, null, 2)}\n`;
}
