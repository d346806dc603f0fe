/** What folding changes: every run but a single space, which most runs are. */
const RUNS = /(?: [\s\u200b]|[^\S ]|\u200b)[\s\u200b\ufeff]*/g;

/** Folds each run of whitespace (zero-width spaces too) to one space and trims both ends. */
export const foldWhitespace = (text: string): string => text.replace(RUNS, ' ').trim();
