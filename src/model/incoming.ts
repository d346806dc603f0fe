import type { ArticleHeader, Reading } from './article.ts';
import type { OutSettings } from './out-settings.ts';
import type { PictureSettings } from './pictures.ts';
import type { QuoteBasis, QuoteColour } from './quote.ts';
import type { ReadingState } from './reading-place.ts';
import type { ReadingChoices } from './reading-settings.ts';
import type { QuoteSelectors } from './selectors.ts';
import type { HidingSettings, QuoteSettings } from './settings.ts';
import type { SiteRule } from './site-rule.ts';

/** A quote out of a file. Times are ms since 1970. */
export interface IncomingQuote {
  /** The one it had where it comes from; null where that was not Lectern. */
  id: string | null;
  text: string;
  selectors: QuoteSelectors;
  basis: QuoteBasis;
  colour: QuoteColour;
  note: string;
  tags: string[];
  created: number;
  updated: number;
  /** When it was removed, in a backup; null for one that is there. */
  removed: number | null;
}

/** The reader's words on an article, out of a file. */
export interface IncomingNote {
  text: string;
  tags: string[];
  updated: number;
  removed: number | null;
}

/** An article out of a file, with what is to be kept of it. */
export interface IncomingArticle {
  header: ArticleHeader;
  note: IncomingNote | null;
  quotes: IncomingQuote[];
  /** Whether its clean copy is wanted, quotes or not. */
  keepsCopy: boolean;
  created: number;
  updated: number;
}

/** Something in a file that is not taken: where it stands, and why. */
export interface RefusedEntry {
  /** Line or entry, counted from 1, or the name of a file. */
  at: string;
  /** A message name of `_locales`. */
  fault:
    | 'importFaultEntry'
    | 'importFaultAddress'
    | 'importFaultTitle'
    | 'importFaultLong'
    | 'importFaultNothing'
    | 'importFaultReply';
}

/** What the reader set, out of a backup; what those of earlier versions do not say stays as it is. */
export interface IncomingSettings {
  hiding: HidingSettings;
  quotes: QuoteSettings;
  pictures: PictureSettings;
  reading?: ReadingChoices | undefined;
  /** Sites, by host as in `siteHost`, whose articles open in the reader by themselves. */
  readerSites?: string[] | undefined;
  out?: Omit<OutSettings, 'lastBackup'> | undefined;
  /** How articles are read, by key, the last one last. */
  readings?: Record<string, ReadingState> | undefined;
}

/** A picture of a clean copy, on its way out or in. */
export interface CopyPicture {
  /** The one the article names it by. */
  address: string;
  /** What it is, its own bytes tell; nobody else is believed. */
  bytes: Uint8Array<ArrayBuffer>;
}

/** A clean copy with its pictures, each read when it is asked for. */
export interface CopyWithPictures {
  reading: Reading;
  pictures(): AsyncIterable<CopyPicture>;
}

/** All that a file holds. */
export interface Incoming {
  /** What it was taken for: a message name ends in it. */
  kind: string;
  articles: IncomingArticle[];
  rules: SiteRule[];
  settings: IncomingSettings | null;
  refused: RefusedEntry[];
  /** Its clean copies, each read when it is asked for; null in place of one that cannot be read. */
  copies: { count: number; read(): AsyncIterable<CopyWithPictures | null> };
}
