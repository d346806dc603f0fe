const RUNS = /[\s\u200b\ufeff]+/g;

/** Folds each run of whitespace (zero-width spaces too) to one space and trims both ends. */
export const foldWhitespace = (text: string): string => text.replace(RUNS, ' ').trim();
