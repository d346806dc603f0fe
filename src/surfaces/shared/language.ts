import { t, uiLanguage } from '../../browser/i18n.ts';

/**
 * BCP 47 tag of the language our texts are in: the browser's own where they are in that language
 * ("en-GB"), else that of the texts, so that no date is German among English words.
 */
export function language(): string {
  const texts = t('languageTag');
  const browser = uiLanguage();
  return base(browser) === base(texts) ? browser : texts;
}

const base = (tag: string): string | undefined => tag.toLowerCase().split(/[-_]/)[0];

/** Marks this document as written in that language. */
export function markLanguage(): void {
  document.documentElement.lang = language();
}

/** A day as the reader's language writes it out; a text that is no `YYYY-MM-DD` is given back. */
export function formatDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(language(), { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
