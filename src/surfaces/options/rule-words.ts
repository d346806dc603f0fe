import { t } from '../../browser/i18n.ts';
import type { SiteRule } from '../../model/site-rule.ts';
import { language } from '../../ui/controls/language.ts';

/** What a rule does, in words. */
export function ruleWords({ action, heading }: Pick<SiteRule, 'action' | 'heading'>): string {
  if (action === 'hide')
    return heading ? t('optionsRuleHides', heading) : t('optionsRuleHidesNameless');
  return heading ? t('optionsRuleShows', heading) : t('optionsRuleShowsNameless');
}

/** A site as it is shown: its host, or what pages without one are. */
export const siteName = (site: string): string => site || t('optionsSiteFiles');

/** The day a rule was made, as the reader's language writes it out. */
export const ruleDay = ({ created }: Pick<SiteRule, 'created'>): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'long' }).format(created);
