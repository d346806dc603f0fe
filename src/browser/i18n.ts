import browser from 'webextension-polyfill';
import type { MessageKey } from '../model/message-key.ts';

/**
 * The text of a message in the reader's language, its `$1`…`$9` filled with `values` in order.
 */
export function t(key: MessageKey, ...values: (string | number)[]): string {
  return browser.i18n.getMessage(key, values.map(String));
}

/**
 * The text of a message whose name came as data (the reason of a removal, the code of a failure);
 * empty where there is no message of that name.
 */
export function tCode(code: string, values: readonly (string | number)[] = []): string {
  return browser.i18n.getMessage(code, values.map(String));
}

/** What a failure says to the reader: one sentence, never empty. */
export function explain(failure: { code: string }): string {
  return tCode(failure.code) || t('failureUnknown');
}

/** BCP 47 tag of the language the browser speaks to the reader in. */
export const uiLanguage = (): string => browser.i18n.getUILanguage();
