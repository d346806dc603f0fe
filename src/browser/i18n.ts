import browser from 'webextension-polyfill';
import type { MessageKey } from '../model/message-key.ts';
import { type Direction, directionOf, isolated } from '../text/direction.ts';

/**
 * The text of a message in the reader's language, its `$1`…`$9` filled with `values` in order, each
 * set apart where it may run the other way.
 */
export const t = (key: MessageKey, ...values: (string | number)[]): string => tCode(key, values);

/**
 * The text of a message whose name came as data (the reason of a removal, the code of a failure);
 * empty where there is no message of that name.
 */
export function tCode(code: string, values: readonly (string | number)[] = []): string {
  if (values.length === 0) return browser.i18n.getMessage(code);
  const direction = textsDirection();
  const set = values.map((value) => isolated(String(value), direction));
  return browser.i18n.getMessage(code, set);
}

/** What a failure says to the reader: one sentence, never empty. */
export function explain(failure: { code: string }): string {
  return tCode(failure.code) || t('failureUnknown');
}

/** BCP 47 tag of the language the browser speaks to the reader in. */
export const uiLanguage = (): string => browser.i18n.getUILanguage();

/** BCP 47 tag of the language our texts are in. */
export const textsLanguage = (): string => browser.i18n.getMessage('languageTag');

/** How our texts run. */
export const textsDirection = (): Direction => directionOf(textsLanguage());
