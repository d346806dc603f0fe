import type { SiteRule } from '../../article/quiet/site-rule.ts';
import { RULES_FILE_NAME, siteRulesToJson } from '../../export/site-rules.ts';
import { downloadJson } from '../shared/download-file.ts';

/** Lets the browser save rules as a file. */
export function downloadRules(rules: readonly SiteRule[]): void {
  downloadJson(RULES_FILE_NAME, siteRulesToJson(rules));
}
