import type { ArticleHeader, Reading } from '../article/article.ts';
import type { QuoteSelectors } from '../quotes/selectors.ts';

/** A saved quote as the surfaces see it. Times are milliseconds since 1970. */
export interface Quote {
  id: string;
  /** Key of the article it belongs to (see `store/article-key.ts`). */
  key: string;
  text: string;
  selectors: QuoteSelectors;
  created: number;
  updated: number;
}

/** The reader's own words on an article. */
export interface Note {
  key: string;
  text: string;
  updated: number;
}

/** Everything kept for one article. */
export interface Kept {
  key: string;
  note: Note | null;
  /** In the order they stand in the article. */
  quotes: Quote[];
}

/** An address to look things up by; the store turns it into a key. */
export type PageAddress = Pick<ArticleHeader, 'url' | 'canonicalUrl'>;

/**
 * Requests that extension pages put to the background: name → [request, reply].
 * Replies travel as `Result<reply>`.
 */
export interface SurfaceRequests {
  /** All that is kept for an address. */
  'kept:get': [{ page: PageAddress }, Kept];
  /** Writes the note; an empty text removes it. Replies after the write resolved. */
  'note:put': [{ header: ArticleHeader; text: string }, Note];
  'quote:add': [{ header: ArticleHeader; text: string; selectors: QuoteSelectors }, Quote];
  /** Removes a quote; `quote:restore` undoes it. */
  'quote:remove': [{ id: string }, { id: string }];
  'quote:restore': [{ id: string }, Quote];
  /** Keeps a reading on this machine for the reader page; replies with the key it is found by. */
  'copy:put': [{ reading: Reading }, { key: string }];
  'copy:get': [{ key: string }, Reading];
  /** Reads the tab and shows the article in it; Back returns to the page. */
  'reader:open': [{ tabId: number; force: boolean }, { key: string }];
}

/** What the content script may tell the background. Nothing else is heard from a page. */
export interface PageReports {
  'page:seen': { article: boolean; ms: number };
}

/** What the background tells every open surface. */
export interface Broadcasts {
  /** Something under these article keys was written or removed. */
  'store:changed': { keys: string[] };
}
