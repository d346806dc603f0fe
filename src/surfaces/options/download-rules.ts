import type { SiteRule } from '../../article/quiet/site-rule.ts';
import { RULES_FILE_NAME, siteRulesToJson } from '../../export/site-rules.ts';

/** Lets the browser save rules as a file. */
export function downloadRules(rules: readonly SiteRule[]): void {
  const file = new Blob([siteRulesToJson(rules)], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = RULES_FILE_NAME;
  link.click();
  // The browser has begun to read it by then; at once would be too soon in Firefox.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
