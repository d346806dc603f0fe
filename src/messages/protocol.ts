import type { ArticleHeader, PageAddress, Reading } from '../model/article.ts';
import type { FolderState } from '../model/folder.ts';
import type { IncomingSettings } from '../model/incoming.ts';
import type { Kept } from '../model/kept.ts';
import type { Note } from '../model/note.ts';
import type { OutSettings, OutSettingsChange } from '../model/out-settings.ts';
import type { PagePart } from '../model/page-parts.ts';
import type { PictureSettings } from '../model/pictures.ts';
import type { NoteChange, PageQuote, Quote, QuoteChange, QuoteToAdd } from '../model/quote.ts';
import type { ReadingPlace, ReadingState } from '../model/reading-place.ts';
import type { ReadingChoices, ReadingSettings } from '../model/reading-settings.ts';
import type { KnownSite, SeenPage } from '../model/seen-lists.ts';
import type { HidingSettings, QuoteSettings, QuoteSettingsChange } from '../model/settings.ts';
import type { RulesImported, RuleToPut, SiteRule } from '../model/site-rule.ts';
import type { PickedGroup } from './page-kit.ts';

/**
 * Requests that extension pages put to the background: name → [request, reply].
 * Replies travel as `Result<reply>`.
 */
export interface SurfaceRequests {
  /** All that is kept for an address. */
  'kept:get': [{ page: PageAddress }, Kept];
  /** Replies, after the write resolved, with the note as it stands then. */
  'note:change': [{ header: ArticleHeader; change: NoteChange }, Note];
  /** Removes notes by the keys of their articles; `notes:restore` undoes it. */
  'notes:remove': [{ keys: string[] }, { keys: string[] }];
  'notes:restore': [{ keys: string[] }, { keys: string[] }];
  'quote:add': [QuoteToAdd & { header: ArticleHeader }, Quote];
  'quotes:change': [{ ids: string[]; change: QuoteChange }, Quote[]];
  /** Removes quotes; `quotes:restore` undoes it. */
  'quotes:remove': [{ ids: string[] }, { ids: string[] }];
  'quotes:restore': [{ ids: string[] }, Quote[]];
  /** Leads every other view of a quote to it. */
  'quote:point': [{ id: string }, { id: string }];
  /** Lays a copy of a file ready; replies with its key, null where there is a copy already. */
  'copy:stage': [{ staging: string; reading: Reading }, { key: string | null }];
  /** Lets go of all that was laid ready for an import that is given up. */
  'copies:unstage': [{ staging: string }, { staging: string }];
  /** Lays entries ready that are more than one message carries; nobody sees them yet. */
  'entries:lay': [{ staging: string; piece: number; brought: BroughtEntry[] }, { piece: number }];
  /** Brings in what a file holds, all of it or nothing; see `store/bringing`. */
  'entries:bring': [BroughtFile, { keys: string[]; copied: string[] }];
  /** All tags there are, the most used first. */
  'tags:list': [Record<string, never>, string[]];
  /** Lets go for good of all that has been removed. */
  'removed:empty': [Record<string, never>, { keys: string[] }];
  /** Removes what cannot be read; replies with the id that `unread:restore` takes. */
  'unread:remove': [{ id: string }, { id: string }];
  'unread:restore': [{ id: string }, { id: string }];
  'settings:quotes': [Record<string, never>, QuoteSettings];
  /** Writes what is given of the settings. */
  'settings:set-quotes': [{ settings: QuoteSettingsChange }, QuoteSettings];
  'settings:pictures': [Record<string, never>, PictureSettings];
  'settings:set-pictures': [{ settings: PictureSettings }, PictureSettings];
  /** How the folder of Markdown stands. */
  'folder:state': [Record<string, never>, FolderState];
  /** Writes what waits for the folder of Markdown, if that may be written; replies how it stands. */
  'folder:write': [Record<string, never>, FolderState];
  /** Writes everything again; `anew` where another folder was chosen. */
  'folder:write-all': [{ anew: boolean }, FolderState];
  /** Lets go of the folder; its files stay. */
  'folder:stop': [Record<string, never>, FolderState];
  'settings:out': [Record<string, never>, OutSettings];
  /** Writes what is given of the settings. */
  'settings:set-out': [{ settings: OutSettingsChange }, OutSettings];
  'settings:reading': [Record<string, never>, ReadingChoices];
  /** Writes what holds for a site (`siteHost`), or for all for null; null settings take it away. */
  'settings:set-reading': [
    { site: string | null; settings: ReadingSettings | null },
    ReadingChoices,
  ];
  /** Sites (`siteHost`) whose articles open in the reader by themselves. */
  'reader:sites': [Record<string, never>, string[]];
  /** Adds one, or takes it away; replies with all there are then. */
  'reader:set-site': [{ site: string; isRead: boolean }, string[]];
  /** How an article is read on this device. */
  'read:get': [{ page: PageAddress }, ReadingState];
  /** Remembers where reading stopped; null forgets it. */
  'read:place': [{ page: PageAddress; place: ReadingPlace | null }, ReadingState];
  /** Remembers which removals stand in the text again. */
  'read:back': [{ page: PageAddress; back: string[] }, ReadingState];
  /** Keeps a reading on this machine for the reader page; replies with the key it is found by. */
  'copy:put': [{ reading: Reading }, { key: string }];
  'copy:get': [{ key: string }, Reading];
  /** How many copies there are of pages that were only read; `copies:forget` lets go of them. */
  'copies:unkept': [Record<string, never>, { count: number }];
  'copies:forget': [Record<string, never>, { count: number }];
  /** Keeps the clean copy of an article for as long as the reader wants it, or no longer. */
  'copy:keep': [{ reading: Reading; keeps: boolean }, { key: string }];
  /** Reads the tab and shows the article in it; Back returns to the page. */
  'reader:open': [{ tabId: number; force: boolean; other?: boolean }, { key: string }];
  'settings:hiding': [Record<string, never>, HidingSettings];
  /** Writes all of the settings. */
  'settings:set-hiding': [{ settings: HidingSettings }, HidingSettings];
  /** The rules of one site, or of all sites for null. */
  'rules:list': [{ site: string | null }, SiteRule[]];
  /** Without an id, it takes the place of the site's rule of that selector, if there is one. */
  'rule:put': [{ rule: RuleToPut }, SiteRule];
  /** Removes a rule; `rule:restore` undoes it. */
  'rule:remove': [{ id: string }, { id: string }];
  'rule:restore': [{ id: string }, SiteRule];
  'rules:import': [{ rules: SiteRule[] }, RulesImported];
  /** Forgets the lists of all sites. */
  'lists:forget': [Record<string, never>, null];
}

/** A document that is to stand in the place of another; null is for none. */
export interface BroughtEntry {
  id: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** What of a file is to be brought in, or taken back, as a whole. */
export interface BroughtFile {
  brought: BroughtEntry[];
  settings: IncomingSettings | null;
  /** Names the copies that were laid ready. */
  staging: string | null;
  /** How many pieces of entries were laid ready under that name. */
  laid?: number | undefined;
  /** Keys of copies that are to go. */
  letGo: string[];
}

/** Requests that our frame in a page may put to the background, about the one quote it was opened for. */
export interface FrameRequests extends Pick<SurfaceRequests, 'quotes:change' | 'tags:list'> {
  /** The quote the frame was opened for; the first time, with what it was given to prove that. */
  'quote:framed': [{ token: string | null }, Quote];
}

/** What the quote kit of a page shows: what is kept for it, and what new quotes look like. */
export interface PageKept {
  /** Key of the article the page shows. */
  key: string;
  quotes: PageQuote[];
  settings: QuoteSettings;
}

/**
 * Requests that the content script of a page may put to the background, about the page it stands in
 * and no other: name → [request, reply]. Replies travel as `Result<reply>`.
 */
export interface PageRequests {
  'page:kept': [{ page: PageAddress }, PageKept];
  /** `title` names the article until it has been read. */
  'page:quote': [{ page: PageAddress; title: string; quote: QuoteToAdd }, PageQuote];
  'page:change': [
    { page: PageAddress; id: string; change: Required<Pick<QuoteChange, 'colour'>> },
    PageQuote,
  ];
  /** Removes a quote; `page:restore` undoes it. */
  'page:remove': [{ page: PageAddress; id: string }, { id: string }];
  'page:restore': [{ page: PageAddress; id: string }, PageQuote];
  /** Lets one frame of ours be opened in the page for the note on a quote: with `token`, once. */
  'page:note': [{ page: PageAddress; id: string }, { token: string }];
  /** What is remembered of the lists of the page's own site; null where nothing may be. */
  'page:site': [Record<string, never>, KnownSite | null];
  /** Remembers the lists of the page. */
  'page:lists': [SeenPage, null];
  /** Injects a part of the page kit into the page, beside the kit. */
  'page:part': [{ name: PagePart }, null];
}

/** What the content script may tell the background. Nothing else is heard from a page. */
export interface PageReports {
  'page:seen': { article: boolean; ms: number };
  /** How many links of the page are out of sight now. */
  'page:hiding': { links: number };
  /** The reader pointed at something that is to be hidden on this site. */
  'page:picked': PickedGroup;
  /** The reader pointed at a quote on the page: the other views of it go there. */
  'page:pointed': { id: string };
}

/** What the background tells every open surface. */
export interface Broadcasts {
  /** Something under these article keys was written or removed. */
  'store:changed': { keys: string[] };
  /** The reader pointed at a quote in one view: the others go there. */
  'quote:pointed': { id: string };
  /** The key that saves selected words was pressed over a page of ours. */
  'quote:asked': Record<string, never>;
  /** The folder of Markdown stands otherwise than before. */
  'folder:changed': Record<string, never>;
  /** How articles are to be set was changed, or which sites are read in the reader. */
  'reading:changed': Record<string, never>;
  /** What of an article stands in its text again is another now. */
  'read:put-back': Record<string, never>;
  /** The settings about hiding were set, or a rule written or removed. */
  'hiding:changed': Record<string, never>;
  /** What is hidden on the page of a tab is another now. */
  'hiding:shown': { tabId: number };
}
