import type { ArticleHeader } from '../model/article.ts';

/** What names an article that something is or was kept for. Times are ms since 1970. */
export interface LibraryArticle {
  key: string;
  header: ArticleHeader;
  /** Whether it has a quote or a note that is there. */
  kept: boolean;
  keepsCopy: boolean;
  created: number;
  updated: number;
}
