import type { ExportedArticle } from '../../export/library/exported-article.ts';

/** What is to be taken out. */
export interface ExportScope {
  id: string;
  /** What it is, in words: "All quotes and notes". */
  name: string;
  /** How many articles it holds. */
  count: number;
  /** The title, where there is just one. */
  only: string | null;
  /** How many of them have a clean article. */
  copies: number;
  /** Quotes it holds. */
  quotes: number;
  articles(withCopies: boolean): AsyncIterable<ExportedArticle>;
}
