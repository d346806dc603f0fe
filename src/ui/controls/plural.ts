import { t, tCode } from '../../browser/i18n.ts';
import type { MessageKey } from '../../model/message-key.ts';
import { formatCount, pluralForm } from './language.ts';

/** Beginning of a message name that has one ending a plural form: `_one`, `_other`, `_few` … */
export type PluralKey = MessageKey extends infer Key
  ? Key extends `${infer Beginning}_other`
    ? Beginning
    : never
  : never;

/**
 * The text for a count in the plural form the reader's language has for it (CLDR plural rules).
 * `$1` is the count, written as the language writes numbers; the rest of `values` follow.
 */
export function plural(key: PluralKey, count: number, ...values: (string | number)[]): string {
  const all = [formatCount(count), ...values];
  return tCode(`${key}_${pluralForm(count)}`, all) || t(`${key}_other`, ...all);
}
