/** The formats of a library, in the order in which they are offered; see `formats.ts`. */
export const FORMAT_NAMES = [
  'markdown',
  'html',
  'epub',
  'annotations',
  'hypothesis',
  'readwise',
  'anki',
  'citations',
  'markdownCitations',
  'bibtex',
  'ris',
  'csl',
] as const;

export type FormatName = (typeof FORMAT_NAMES)[number];

/** Those that hold the clean article; the rest hold quotes and notes, or only what names an article. */
export const WITH_COPIES: ReadonlySet<FormatName> = new Set(['markdown', 'html', 'epub']);
/** Those that can hold the pictures of clean articles. */
export const WITH_PICTURES: ReadonlySet<FormatName> = new Set(['html', 'epub']);
/** Those that hold nothing without a clean article. */
export const COPIES_ALONE: ReadonlySet<FormatName> = new Set(['epub']);
/** Those that hold nothing without quotes. */
export const QUOTES_ALONE: ReadonlySet<FormatName> = new Set([
  'readwise',
  'anki',
  'citations',
  'markdownCitations',
]);
