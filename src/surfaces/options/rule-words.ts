import { t } from '../../browser/i18n.ts';
import type { SiteRule } from '../../model/site-rule.ts';

/** What a rule does, in words. */
export function ruleWords({ action, heading }: Pick<SiteRule, 'action' | 'heading'>): string {
  if (action === 'hide')
    return heading ? t('optionsRuleHides', heading) : t('optionsRuleHidesNameless');
  return heading ? t('optionsRuleShows', heading) : t('optionsRuleShowsNameless');
}

/** A site as it is shown: its host, or what pages without one are. */
export const siteName = (site: string): string => site || t('optionsSiteFiles');
