import { language } from '../../browser/language.ts';

/** What a language is called in that of our texts; its tag, where it is none that is known. */
export function languageName(lang: string): string {
  try {
    return new Intl.DisplayNames(language(), { type: 'language' }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}
