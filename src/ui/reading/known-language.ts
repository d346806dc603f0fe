/** A tag that the browser's language tools take; undefined for one that is none: a page may name any. */
export function knownLanguage(lang: string | null): string | undefined {
  try {
    return lang ? Intl.getCanonicalLocales(lang)[0] : undefined;
  } catch {
    return undefined;
  }
}
