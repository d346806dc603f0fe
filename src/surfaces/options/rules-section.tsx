import { Download } from 'lucide';
import { t } from '../../browser/i18n.ts';
import type { SiteRule } from '../../model/site-rule.ts';
import { Icon } from '../../ui/theme/icon.tsx';
import { downloadRules } from './download-rules.ts';
import type { HidingSettingsController } from './hiding-settings-controller.ts';
import { ImportRules } from './import-rules.tsx';
import { RuleList } from './rule-list.tsx';

/** The rules, and the ways in and out for them. */
export function RulesSection({
  controller,
  rules,
}: {
  controller: HidingSettingsController;
  rules: SiteRule[];
}) {
  return (
    <>
      <RuleList controller={controller} rules={rules} />
      <ImportRules controller={controller} rules={rules}>
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
