import * as v from 'valibot';
import type { ArticleHeader, PageAddress, Reading } from '../model/article.ts';
import type { IncomingSettings } from '../model/incoming.ts';
import { PAGE_PARTS } from '../model/page-parts.ts';
import {
  putBack,
  readerSite,
  readerSites,
  readingChoices,
  readingPlace,
  readingSettings,
  readingStates,
  siteOrAll,
} from '../model/shapes/reading-shapes.ts';
import { hidingSettings, ruleToPut, seenPage, siteRule } from './hiding-shapes.ts';
import type {
  Broadcasts,
  FrameRequests,
  PageReports,
  PageRequests,
  SurfaceRequests,
} from './protocol.ts';
import {
  changeOnPage,
  changeToNote,
  changeToQuotes,
  quoteSettings,
  quoteToAdd,
  selectors,
} from './quote-shapes.ts';

/** A check of data that came over a message; its result is of the type the protocol promises. */
type Shape<T> = v.GenericSchema<unknown, T>;

const text = v.string();
const textOrNull = v.nullable(text);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Lengths are in UTF-16 code units; what a page claims was cut to less where it was read. */
const upTo = (most: number) => v.pipe(text, v.maxLength(most));
const address = { url: v.pipe(upTo(100_000), v.url()), canonicalUrl: textOrNull };

const page: Shape<PageAddress> = v.object({
  ...address,
  canonicalUrl: v.nullable(upTo(8000)),
});

const naming = { title: text, byline: textOrNull, published: textOrNull, siteName: textOrNull };
const header: Shape<ArticleHeader> = v.object({
  ...address,
  canonicalUrl: v.nullable(upTo(8000)),
  title: upTo(1000),
  byline: v.nullable(upTo(500)),
  published: v.nullable(upTo(40)),
  siteName: v.nullable(upTo(300)),
});

const articleShape = v.looseObject({
  ...address,
  ...naming,
  content: text,
  text,
  captions: v.array(text),
  // Copies that were kept before there was further reading have none.
  furtherReading: v.optional(
    v.array(v.object({ text, href: text, shared: v.array(text) })),
    () => [],
  ),
});

const removalShape = v.looseObject({
  id: text,
  kind: text,
  html: text,
  links: v.array(v.unknown()),
});

/**
 * A reading is checked for what the store relies on and no deeper: it was made by our own code,
 * and is hostile all the way until the reader page sanitises it.
 */
const reading = v.looseObject({
  isArticle: v.boolean(),
  article: articleShape,
  removals: v.array(removalShape),
}) as unknown as Shape<Reading>;

const id = upTo(200);
const ofId = v.object({ id });
const ids = v.array(text);
const nothing = v.record(text, v.never());
const tabId = v.pipe(v.number(), v.integer());

const pictureSettings = v.object({ pictures: v.picklist(['all', 'none']), keep: v.boolean() });
const outSettings = v.object({
  template: v.optional(v.nullable(upTo(20_000))),
  reminds: v.optional(v.boolean()),
  lastBackup: v.optional(v.nullable(count)),
  folderArticles: v.optional(v.boolean()),
});
/** A name of `store/bringing`. */
const staging = v.pipe(text, v.regex(/^[0-9a-z]{9}-[0-9a-f]{8}$/));
const allSettings = v.object({
  hiding: hidingSettings,
  quotes: v.required(quoteSettings),
  pictures: pictureSettings,
  reading: v.optional(readingChoices),
  readerSites: v.optional(readerSites),
  out: v.optional(v.omit(v.required(outSettings), ['lastBackup'])),
  readings: v.optional(readingStates(selectors)),
}) as unknown as Shape<IncomingSettings>;
/** What the store checks as it checks what it reads. */
const documentOrNull = v.nullable(v.record(text, v.unknown()));

const brought = v.pipe(
  v.array(v.object({ id: upTo(1000), before: documentOrNull, after: documentOrNull })),
  v.maxLength(200_000),
);

/** What each request of a surface must look like. */
export const requestShapes: { [N in keyof SurfaceRequests]: Shape<SurfaceRequests[N][0]> } = {
  'kept:get': v.object({ page }),
  'note:change': v.object({ header, change: changeToNote }),
  'notes:remove': v.object({ keys: ids }),
  'notes:restore': v.object({ keys: ids }),
  'quote:add': v.object({ header, ...quoteToAdd }),
  'quotes:change': v.object({ ids, change: changeToQuotes }),
  'quotes:remove': v.object({ ids }),
  'quotes:restore': v.object({ ids }),
  'quote:point': ofId,
  'entries:lay': v.object({ staging, piece: count, brought }),
  'entries:bring': v.object({
    brought,
    laid: v.optional(v.pipe(count, v.maxValue(10_000))),
    settings: v.nullable(allSettings),
    staging: v.nullable(staging),
    letGo: ids,
  }),
  'copy:stage': v.object({ staging, reading }),
  'copies:unstage': v.object({ staging }),
  'tags:list': nothing,
  'removed:empty': nothing,
  'unread:remove': ofId,
  'unread:restore': ofId,
  'settings:quotes': nothing,
  'settings:set-quotes': v.object({ settings: quoteSettings }),
  'settings:pictures': nothing,
  'settings:set-pictures': v.object({ settings: pictureSettings }),
  'folder:state': nothing,
  'folder:write': nothing,
  'folder:write-all': v.object({ anew: v.boolean() }),
  'folder:stop': nothing,
  'settings:out': nothing,
  'settings:set-out': v.object({
    settings: outSettings,
  }),
  'settings:reading': nothing,
  'settings:set-reading': v.object({ site: siteOrAll, settings: v.nullable(readingSettings) }),
  'reader:sites': nothing,
  'reader:set-site': v.object({ site: readerSite, isRead: v.boolean() }),
  'read:get': v.object({ page }),
  'read:place': v.object({ page, place: v.nullable(readingPlace(selectors)) }),
  'read:back': v.object({ page, back: putBack }),
  'copy:put': v.object({ reading }),
  'copy:get': v.object({ key: text }),
  'copies:unkept': nothing,
  'copies:forget': nothing,
  'copy:keep': v.object({ reading, keeps: v.boolean() }),
  'reader:open': v.object({ tabId, force: v.boolean(), other: v.exactOptional(v.boolean()) }),
  'settings:hiding': nothing,
  'settings:set-hiding': v.object({ settings: hidingSettings }),
  'rules:list': v.object({ site: textOrNull }),
  'rule:put': v.object({ rule: ruleToPut }),
  'rule:remove': ofId,
  'rule:restore': ofId,
  'lists:forget': nothing,
  'rules:import': v.object({ rules: v.pipe(v.array(siteRule), v.maxLength(5000)) }),
};

/** What each request of our frame in a page must look like. */
export const frameRequestShapes: { [N in keyof FrameRequests]: Shape<FrameRequests[N][0]> } = {
  'quote:framed': v.object({ token: textOrNull }),
  'quotes:change': v.object({ ids, change: changeToQuotes }),
  'tags:list': nothing,
};

/** What each request of a content script must look like. */
export const pageRequestShapes: { [N in keyof PageRequests]: Shape<PageRequests[N][0]> } = {
  'page:kept': v.object({ page }),
  'page:quote': v.object({
    page,
    title: upTo(1000),
    quote: v.object(quoteToAdd),
  }),
  'page:change': v.object({ page, id, change: changeOnPage }),
  'page:remove': v.object({ page, id }),
  'page:restore': v.object({ page, id }),
  'page:note': v.object({ page, id }),
  'page:site': nothing,
  'page:lists': seenPage,
  'page:part': v.object({ name: v.picklist(PAGE_PARTS) }),
};

/** What each report of a content script must look like. */
export const reportShapes: { [N in keyof PageReports]: Shape<PageReports[N]> } = {
  'page:seen': v.object({ article: v.boolean(), ms: v.number() }),
  'page:hiding': v.object({ links: count }),
  'page:picked': v.object({
    selector: upTo(2000),
    heading: upTo(500),
    linkDensity: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  }),
  'page:pointed': ofId,
};

/** What each piece of news from the background must look like. */
export const newsShapes: { [N in keyof Broadcasts]: Shape<Broadcasts[N]> } = {
  'hiding:shown': v.object({ tabId }),
  'store:changed': v.object({ keys: v.array(text) }),
  'quote:pointed': ofId,
  'quote:asked': nothing,
  'hiding:changed': nothing,
  'folder:changed': nothing,
  'reading:changed': nothing,
  'read:put-back': nothing,
};
