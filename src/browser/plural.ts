import type { PluralKey } from '../model/message-key.ts';
import { tCode } from './i18n.ts';
import { formatCount, pluralForm } from './language.ts';

/**
 * The text for a count in the plural form the reader's language has for it (CLDR plural rules).
 * `$1` is the count, written as the language writes numbers; the rest of `values` follow.
 */
export const plural = (key: PluralKey, count: number, ...values: (string | number)[]): string =>
  pluralCode(key, count, [formatCount(count), ...values]);

/**
 * The same for a name that came as data, with all its values; empty where it has no plural forms.
 */
export const pluralCode = (
  code: string,
  count: number,
  values: readonly (string | number)[],
): string => tCode(`${code}_${pluralForm(count)}`, values) || tCode(`${code}_other`, values);
