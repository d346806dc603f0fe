import { t, textsDirection } from '../../browser/i18n.ts';
import { plural } from '../../browser/plural.ts';
import { callInPage } from '../../browser/scripting.ts';
import type { HidingState } from '../../messages/page-kit.ts';
import { sayOnPage } from './say-on-page.ts';

/**
 * Says on the page of a tab what a key has hidden there, with the way back, or that there was
 * nothing: who pressed it sees no other sign of ours. A page that was given back says it itself.
 */
export async function sayHidden(tabId: number, { on, links }: HidingState): Promise<void> {
  const words = links > 0 ? plural('hidingHidden', links) : t('hidingOfferNone');
  const undo = on && links > 0 ? t('undo') : '';
  const said = on ? words : '';
  await callInPage(tabId, sayOnPage, said, undo, t('languageTag'), textsDirection());
}
