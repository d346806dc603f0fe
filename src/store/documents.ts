import type { ArticleHeader, Reading } from '../model/article.ts';
import type { IncomingSettings } from '../model/incoming.ts';
import type { OutSettings } from '../model/out-settings.ts';
import type { PictureSettings } from '../model/pictures.ts';
import type { QuoteBasis, QuoteColour } from '../model/quote.ts';
import type { ReadingState } from '../model/reading-place.ts';
import type { ReadingChoices } from '../model/reading-settings.ts';
import type { KnownSite } from '../model/seen-lists.ts';
import type { QuoteSelectors } from '../model/selectors.ts';
import type { HidingSettings, QuoteSettings } from '../model/settings.ts';
import type { SiteRule } from '../model/site-rule.ts';
import type { EarlierText } from './earlier-texts.ts';

/** `article:<key>`: names an article that something is or was kept for. Times are ms since 1970. */
export interface ArticleDocument {
  header: ArticleHeader;
  /** False once its last quote and its note have been removed. */
  kept: boolean;
  /** Whether the reader wants the clean copy kept, quotes or not. */
  keepsCopy?: boolean;
  created: number;
  updated: number;
}

/** `note:<key>` */
export interface NoteDocument {
  key: string;
  text: string;
  /** What it was before; see `earlier-texts.ts`. */
  earlier?: EarlierText[];
  /** Of the article; notes of earlier versions have none. */
  tags?: string[];
  updated: number;
  /** When it was removed; the words stay, so that it can be restored. */
  removed?: number | null;
  /** Names of the requests that changed it last; see `requests-done.ts`. */
  requests?: string[];
}

/** `quote:<key>:<sortable id>` */
export interface QuoteDocument {
  key: string;
  text: string;
  selectors: QuoteSelectors;
  /** The text that the selectors' offsets count in; absent is `article`, as in earlier versions. */
  basis?: QuoteBasis;
  colour?: QuoteColour;
  /** The reader's own words on it. */
  note?: string;
  /** What they were before; see `earlier-texts.ts`. */
  earlier?: EarlierText[];
  tags?: string[];
  created: number;
  updated: number;
  /** When it was removed; the words stay, so that it can be restored. */
  removed: number | null;
  /** Names of the requests that changed it last; see `requests-done.ts`. */
  requests?: string[];
}

/** `tags` in the database of this device: which tags stand where, those of removed things, too. */
export interface TagsDocument {
  /** The last write of the documents that was looked at. */
  sequence: number;
  /** Tags of notes and quotes by their ids. */
  of: Record<string, string[]>;
}

/** `folder` in the database of this device: what of the reader's is in the folder of Markdown. */
export interface FolderDocument {
  /** The last write of the documents that was looked at. */
  sequence: number;
  /** The last write of clean copies that was looked at, where those are written, too. */
  copies?: number;
  /** Keys of articles that are still to be written. */
  left: string[];
  /** Of files that were written: where they are below the folder, by the keys of their articles. */
  files: Record<string, { path: string; source: string }>;
  /** When something was written last (ms since 1970). */
  written: number | null;
}

/** `moved` in the database of this device. */
export interface MovedDocument {
  /** Of the keys that all documents have by now; see `keys/key-version.ts`. */
  keys: number;
  /** Whether the lists of copies are where they belong. */
  lists?: boolean;
}

/** `settings` in the database of this device. */
export interface SettingsDocument {
  quiet?: HidingSettings;
  quotes?: QuoteSettings;
  pictures?: PictureSettings;
  reading?: ReadingChoices;
  out?: OutSettings;
  /** Sites, by host as in `siteHost`, whose articles open in the reader by themselves. */
  readerSites?: string[];
}

/** `read` in the database of this device: how articles are read, by key, the last one last. */
export interface ReadDocument {
  of: Record<string, ReadingState>;
}

/** `rule:<site>:<sortable id>` */
export interface RuleDocument extends Omit<SiteRule, 'id'> {
  updated: number;
  /** When it was removed; what it says stays, so that it can be restored. */
  removed: number | null;
}

/** `copy:<key>` in the database of copies. */
export interface CopyDocument {
  reading: Reading;
}

/** `recent` in the database of this device: every copy there is, the newest first. */
export interface RecentDocument {
  keys: string[];
}

/** `opened` in the database of this device. */
export interface OpenedDocument {
  /** When copies were last opened (ms since 1970), by key. */
  at: Record<string, number>;
}

/**
 * `_local/bringing` beside what the reader keeps: what is left to be done of an import whose quotes,
 * notes and rules are written. Local documents are written in one go with the others, and never
 * replicated.
 */
export interface RestDocument {
  settings: IncomingSettings | null;
  /** A name of copies that were laid ready; see `bringing/staged-copies.ts`. */
  staging: string | null;
  /** Keys of copies that are to go. */
  letGo: string[];
}

/** `pictures` in the database of this device: keys of copies whose pictures are still to be had. */
export interface PicturesDocument {
  keys: string[];
}

/** `newest` in the database of this device: a short way to what is wanted first. Stores of earlier versions have none. */
export interface NewestDocument {
  /** Of the articles that were written to last, the newest first. */
  keys: string[];
}

/** What is remembered of one site: see `KnownSite`. */
export interface SeenSite extends Omit<KnownSite, 'salt'> {
  /** When a page of it was looked at last (ms since 1970). */
  at: number;
}

/** `seen` in the database of this device: sites by salted hashes of their hosts. */
export interface SeenDocument {
  salt: number;
  sites: Record<string, SeenSite>;
}

/** `sweep` in the database of this device. */
export interface SweepDocument {
  /** When what had been removed long ago was last looked for. */
  at: number;
  /** The days before on which that was done (ms since 1970), the newest first; see `sweep-days.ts`. */
  seen?: number[];
}

/** There is one of each. */
export const NEWEST_ID = 'newest';
export const OPENED_ID = 'opened';
export const SWEEP_ID = 'sweep';
export const SEEN_ID = 'seen';
export const READ_ID = 'read';
export const RECENT_ID = 'recent';
export const SETTINGS_ID = 'settings';
export const TAGS_ID = 'tags';
export const FOLDER_ID = 'folder';
export const MOVED_ID = 'moved';
export const REST_ID = '_local/bringing';
export const PICTURES_ID = 'pictures';

/** What the ids of all articles, notes and quotes begin with. */
export const ARTICLE_PREFIX = 'article:';
export const NOTE_PREFIX = 'note:';
export const QUOTE_PREFIX = 'quote:';
/** The same of all copies, in their own database. */
export const COPY_PREFIX = 'copy:';

export const articleId = (key: string): string => `${ARTICLE_PREFIX}${key}`;
export const noteId = (key: string): string => `${NOTE_PREFIX}${key}`;
export const copyId = (key: string): string => COPY_PREFIX + key;
/** What the ids of all quotes of an article begin with. */
export const quotePrefix = (key: string): string => `${QUOTE_PREFIX}${key}:`;

/** What the ids of all rules begin with. */
export const RULE_PREFIX = 'rule:';
/**
 * What the ids of all rules of a site begin with; so do those of the same host with a port, which
 * is another site.
 */
export const rulePrefix = (site: string): string => `${RULE_PREFIX}${site}:`;

/** An id for a new quote; ids of one article sort by the time given (ms since 1970). */
export const newQuoteId = (key: string, now: number): string => quotePrefix(key) + sortableId(now);

/** An id for a new rule; ids of one site sort by the time given (ms since 1970). */
export const newRuleId = (site: string, now: number): string => rulePrefix(site) + sortableId(now);

const sortableId = (now: number): string =>
  `${now.toString(36).padStart(9, '0')}-${crypto.randomUUID().slice(0, 8)}`;
