import type {
  LibraryArticle,
  LibraryKept,
  LibraryNote,
  LibraryQuote,
} from '../../../store/library-entries.ts';
import { siteHost } from '../../../text/site-host.ts';

/** What is shown of one article. */
export interface ArticleState extends LibraryArticle {
  /** Host, without the labels that only choose a form of the site; empty for a file. */
  site: string;
  note: LibraryNote | null;
  quotes: LibraryQuote[];
  /** Whether quotes and note have been read yet. */
  isRead: boolean;
}

/** An article with what is there of it, and what has been removed of it. */
export interface IndexedArticle {
  there: ArticleState;
  removed: ArticleState;
}

/** An article of which nothing but its name has been read so far. */
export const unread = (article: LibraryArticle): IndexedArticle => {
  const site = siteOf(article.header.url);
  const state = { ...article, site, note: null, quotes: [], isRead: false };
  return { there: state, removed: state };
};

/** An article with all that is kept of it; the quotes in the order in which they are to be shown. */
export function addToArticle(
  article: LibraryArticle,
  { note, quotes }: Pick<LibraryKept, 'note' | 'quotes'>,
): IndexedArticle {
  const there = { ...unread(article).there, isRead: true };
  const [gone, stays] = [quotes.filter(isGone), quotes.filter((quote) => !isGone(quote))];
  const isNoteGone = note !== null && isGone(note);
  return {
    there: { ...there, quotes: stays, note: isNoteGone ? null : note },
    removed: { ...there, quotes: gone, note: isNoteGone ? note : null },
  };
}

const isGone = ({ removed }: { removed: number | null }): boolean => removed !== null;

function siteOf(url: string): string {
  return URL.canParse(url) ? siteHost(new URL(url)) : '';
}
