import { baseLanguage } from './base-language.ts';

/** How a text runs, as in the attribute `dir`. */
export type Direction = 'ltr' | 'rtl';

/** Languages that are written from right to left (CLDR). Firefox has no `Intl.Locale.getTextInfo`. */
const LEFTWARDS = /^(?:ar|ckb|dv|fa|he|iw|ps|sd|ug|ur|yi)$/;

/** Takes a BCP 47 tag. */
export const directionOf = (language: string): Direction =>
  LEFTWARDS.test(baseLanguage(language)) ? 'rtl' : 'ltr';

const LEFTWARD_LETTER =
  /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const NUMBER = /^[\p{Nd}.,\u066b\u066c\u00a0\u202f]*$/u;

/**
 * A value as it is set into a sentence that runs in a `direction`: where it might run otherwise, it
 * stands between FSI and PDI, so that neither turns the other's words and signs round
 * (https://www.w3.org/International/articles/inline-bidi-markup/). Else it is left as it is.
 */
export function isolated(value: string, direction: Direction): string {
  const mayTurn = direction === 'rtl' ? !NUMBER.test(value) : LEFTWARD_LETTER.test(value);
  return mayTurn ? `\u2068${value}\u2069` : value;
}
