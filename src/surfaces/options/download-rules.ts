import { RULES_FILE_NAME, siteRulesToJson } from '../../export/site-rules.ts';
import type { SiteRule } from '../../model/site-rule.ts';
import { downloadJson } from '../../ui/controls/download-file.ts';

/** Lets the browser save rules as a file. */
export function downloadRules(rules: readonly SiteRule[]): void {
  downloadJson(RULES_FILE_NAME, siteRulesToJson(rules));
}
