/** The language of a tag without its country or script: "en" of "en-GB", and of "en_GB". */
export const baseLanguage = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/**
 * The language that is spoken where texts of one language stand in a browser of maybe another: the
 * browser's own form of it ("en-GB" where the texts are "en"), else that of the texts, so that no
 * date is German among English words. Texts of one country ("pt-BR") are that country's everywhere.
 * @param texts BCP 47 tag of the texts
 * @param browser BCP 47 tag of the browser
 */
export const spokenLanguage = (texts: string, browser: string): string =>
  texts === baseLanguage(browser) ? browser : texts;
