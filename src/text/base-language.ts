/** The language of a tag without its country or script: "en" of "en-GB", and of "en_GB". */
export const baseLanguage = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';
