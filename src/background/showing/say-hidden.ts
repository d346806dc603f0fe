import { t, tCode, uiLanguage } from '../../browser/i18n.ts';
import { callInPage } from '../../browser/scripting.ts';
import type { HidingState } from '../../messages/page-kit.ts';
import { sayOnPage } from './say-on-page.ts';

/**
 * Says on the page of a tab what a key has hidden there, with the way back, or that there was
 * nothing: who pressed it sees no other sign of ours. A page that was given back says it itself.
 */
export async function sayHidden(tabId: number, { on, links }: HidingState): Promise<void> {
  const words = on ? wordsFor(links) : '';
  const undo = on && links > 0 ? t('undo') : '';
  await callInPage(tabId, sayOnPage, words, undo, t('languageTag'));
}

function wordsFor(links: number): string {
  if (links === 0) return t('hidingOfferNone');
  const language = uiLanguage();
  const form = new Intl.PluralRules(language).select(links);
  const count = new Intl.NumberFormat(language).format(links);
  return tCode(`hidingHidden_${form}`, [count]) || t('hidingHidden_other', count);
}
