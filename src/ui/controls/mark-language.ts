import { textsDirection } from '../../browser/i18n.ts';
import { language } from '../../browser/language.ts';

/** Marks this document as written in the language of our texts, and in its direction. */
export function markLanguage(): void {
  document.documentElement.lang = language();
  document.documentElement.dir = textsDirection();
}
