import type { Article, ArticleHeader } from '../../model/article.ts';
import type { Quote } from '../../model/quote.ts';

/** A quote with the address that opens its page at its words; null where the page has none to go to. */
export interface ExportedQuote extends Quote {
  link: string | null;
}

/** What every format takes: one article with all that is kept of it. Times are ms since 1970. */
export interface ExportedArticle {
  /** The key it is kept under. */
  key: string;
  header: ArticleHeader;
  /** What the article says of itself in a sentence or two. */
  description: string | null;
  /** The reader's own words on it, in Markdown; empty where there are none. */
  note: string;
  /** Of the article. */
  tags: string[];
  /** When something was first kept of it, and last changed. */
  created: number;
  updated: number;
  /** In the order of the text. */
  quotes: ExportedQuote[];
  /** The clean article, where it is wished for and there. Its HTML is hostile until it is cleaned. */
  copy: Article | null;
}

/** A picture that is kept with a clean article. */
export interface ExportedPicture {
  /** Media type, by its own bytes. */
  type: string;
  bytes: Uint8Array;
}

/** What the formats need of the place they run in. */
export interface WriterContext {
  /** HTML to an inert document with its content in `body`. */
  parse: (html: string) => Document;
  /** Hostile HTML to HTML that may be shown. */
  clean: (html: string) => string;
  /** BCP 47 tag of the language dates are written in. */
  locale: string;
  /** Ms since 1970. */
  now: number;
  /**
   * A picture that is kept with the clean article of a key, by the address it names it by, in a
   * format that e-books hold; null where none is. Absent where pictures are not wished for.
   */
  picture?: (key: string, address: string) => Promise<ExportedPicture | null>;
  /** How Markdown files are laid out, without a fault; the default one where there is none. */
  template?: string;
}
