import type { ArticleHeader } from '../model/article.ts';
import type { Note } from '../model/note.ts';
import type { Quote } from '../model/quote.ts';

/** A quote, there or removed (ms since 1970). */
export type LibraryQuote = Quote & { removed: number | null };

/** A note, there or removed (ms since 1970). */
export type LibraryNote = Note & { removed: number | null };

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

/** What is kept for one article, removed or not; the quotes as they stand in it. */
export interface LibraryKept {
  /** Null where there is no such article any more. */
  article: LibraryArticle | null;
  note: LibraryNote | null;
  quotes: LibraryQuote[];
}
