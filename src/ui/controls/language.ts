import { t, uiLanguage } from '../../browser/i18n.ts';
import { baseLanguage } from '../../text/base-language.ts';

/**
 * BCP 47 tag of the language our texts are in: the browser's own where they are in that language
 * ("en-GB"), else that of the texts, so that no date is German among English words.
 */
export function language(): string {
  const texts = t('languageTag');
  const browser = uiLanguage();
  return baseLanguage(browser) === baseLanguage(texts) ? browser : texts;
}

/** Marks this document as written in that language. */
export function markLanguage(): void {
  document.documentElement.lang = language();
}

/** A day as the reader's language writes it out; a text that is no `YYYY-MM-DD` is given back. */
export function formatDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return days().format(date);
}

/** A count as the reader's language writes numbers. */
export const formatCount = (count: number): string => numbers().format(count);

/** A share (0 to 1, or more) in percent. */
export const formatShare = (share: number): string => shares().format(share);

/** The plural form that the reader's language has for a count (CLDR plural rules). */
export const pluralForm = (count: number): Intl.LDMLPluralRule => rules().select(count);

/** Made once for a language: that takes longer than to use it a hundred times. */
function once<T>(make: (language: string) => T): () => T {
  let made: { of: string; value: T } | null = null;
  return () => {
    const of = language();
    if (made?.of !== of) made = { of, value: make(of) };
    return made.value;
  };
}

const days = once((of) => new Intl.DateTimeFormat(of, { dateStyle: 'long', timeZone: 'UTC' }));
const numbers = once((of) => new Intl.NumberFormat(of));
const shares = once((of) => new Intl.NumberFormat(of, { style: 'percent' }));
const rules = once((of) => new Intl.PluralRules(of));
