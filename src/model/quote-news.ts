/** Name of the news about quotes in `storage.local`, where content scripts hear of it. */
export const QUOTE_NEWS = 'quote-news';

/** What happened to quotes, for pages that show some. */
export type QuoteNews =
  | { kind: 'changed'; keys: string[]; at: number }
  /** The reader set something about quotes. */
  | { kind: 'settings'; at: number }
  /** The reader pointed at one in another view. */
  | { kind: 'pointed'; id: string; at: number };
