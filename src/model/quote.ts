import type { TextEdit } from '../text/merge-text.ts';
import type { QuoteSelectors } from './selectors.ts';

/** The five a quote can be painted in; each has a line of its own kind, for those who do not tell them apart. */
export const COLOURS = ['yellow', 'green', 'blue', 'pink', 'violet'] as const;
export type QuoteColour = (typeof COLOURS)[number];

/** The text that a quote's offsets count in: the clean article, or the page it was taken from. */
export type QuoteBasis = 'article' | 'page';

/** A saved quote. Times are milliseconds since 1970. */
export interface Quote {
  id: string;
  /** Key of the article it belongs to (see `store/keys/article-key.ts`). */
  key: string;
  text: string;
  selectors: QuoteSelectors;
  basis: QuoteBasis;
  colour: QuoteColour;
  /** The reader's own words on it. */
  note: string;
  tags: string[];
  created: number;
  updated: number;
}

/** A quote as a page may have it in its memory: without what the reader wrote about it. */
export type PageQuote = Omit<Quote, 'note' | 'tags'> & { hasNote: boolean };

/** What is needed to keep a quote. */
export interface QuoteToAdd {
  text: string;
  selectors: QuoteSelectors;
  basis: QuoteBasis;
  colour: QuoteColour;
}

/** Tags that come and go. */
export interface TagChange {
  addTags?: string[] | undefined;
  removeTags?: string[] | undefined;
}

/** What may be changed of quotes. */
export interface QuoteChange extends TagChange {
  colour?: QuoteColour | undefined;
  /** Brought into the note as it stands by then. */
  note?: TextEdit | undefined;
}

/** What may be changed of the note on an article. */
export interface NoteChange extends TagChange {
  /** Brought into the text as it stands by then. */
  text?: TextEdit | undefined;
}

/**
 * When quotes are painted on pages, whose scripts can read what is: always, while the side panel
 * stands open beside the page, or never.
 */
export type QuotePaint = 'always' | 'panel' | 'never';
