import { showIcon, showTitle } from '../browser/action.ts';
import { t } from '../browser/i18n.ts';

/**
 * Shows on the toolbar button of a tab whether its page is an article: in the icon, and in words
 * for those who do not see the difference.
 */
export async function showDetection(tabId: number, article: boolean): Promise<void> {
  await showTitle(tabId, t(article ? 'actionTitleArticle' : 'actionTitle'));
  await showIcon(tabId, article ? 'article' : 'idle');
}
