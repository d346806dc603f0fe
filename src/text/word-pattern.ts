let any: RegExp | undefined;

/** Made when it is first asked for, since browsers make a list of all letters for it. */
function anyWord(): RegExp {
  any ??= /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
  return any;
}

const LETTERS = 'A-Za-zªµºÀ-ÖØ-öø-ɏḀ-ỿ';
/** The same for a text of Latin letters: ranges are several times as fast as properties. */
const LATIN = new RegExp(`[${LETTERS}0-9²³¹¼½¾]+(?:['’][${LETTERS}]+)*`, 'g');
const NOT_LATIN = /[^\0-ɏḀ-ỿ\u2000-\u206f\u20a0-\u20bf\u2190-\u22ff]/;

/** Whether all letters of a text are Latin ones. */
export const isLatin = (text: string): boolean => !NOT_LATIN.test(text);

/** Matches runs of Latin letters. */
export const LATIN_LETTERS: RegExp = new RegExp(`[${LETTERS}]+`, 'g');

/** Matches each word of a text, in its own place; letters, figures and what joins them. */
export const wordPattern = (text: string): RegExp => (NOT_LATIN.test(text) ? anyWord() : LATIN);
