import { Download } from 'lucide';
import { t } from '../../browser/i18n.ts';
import type { SiteRule } from '../../model/site-rule.ts';
import { Icon } from '../../ui/theme/icon.tsx';
import { downloadRules } from './download-rules.ts';
import { ImportRules } from './import-rules.tsx';
import type { QuietDesk } from './quiet-desk.ts';
import { RuleList } from './rule-list.tsx';

/** The rules, and the ways in and out for them. */
export function RulesSection({ desk, rules }: { desk: QuietDesk; rules: SiteRule[] }) {
  return (
    <>
      <RuleList desk={desk} rules={rules} />
      <ImportRules desk={desk} rules={rules}>
        {rules.length > 0 && (
          <button type="button" class="button" onClick={() => downloadRules(rules)}>
            <Icon node={Download} />
            {t('optionsExport')}
          </button>
        )}
      </ImportRules>
    </>
  );
}
