/**
 * A small letter or a number run into a capital, a letter into a number, the end of a sentence into
 * the next word: two words of two blocks as well as one ("nextThe", "JavaScript").
 */
const GLUED =
  /[\p{Ll}\p{N}]\p{Lu}|\p{L}\p{M}*\p{N}|\p{N}\p{L}|[.!?:;,…)\]”»]\p{L}|[\p{Ll}\p{N}][([“«]\p{L}/u;
/** The source of a formula is written beside it, and is not seen. */
export const SOURCE = /\\\p{L}|[\^_]\{/u;
const SENTENCES = /\p{Ll}[.!?…]["”’)]*\p{Lu}\p{Ll}/u;

/** Whether a run without spaces may be words of two blocks, and so no words to lead a browser by. */
export const isGlued = (run: string): boolean => GLUED.test(run) || SOURCE.test(run);

/** Whether a run without spaces is hardly one word that is seen. */
export const isTorn = (run: string): boolean => SOURCE.test(run) || SENTENCES.test(run);

/**
 * Whether one word goes on over an edge: a letter and a small one. Letters without case, capitals
 * and numbers may as well be two words of two blocks.
 */
export const goesOn = (before: string, after: string): boolean =>
  /[\p{Ll}\p{Lu}]\p{M}*$/u.test(before) && /^\p{Ll}/u.test(after);
