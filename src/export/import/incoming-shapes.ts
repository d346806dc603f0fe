import * as v from 'valibot';
import type { IncomingArticle } from '../../model/incoming.ts';
import { COLOURS } from '../../model/quote.ts';
import { MOST as CLAIMED } from '../../text/claim-lengths.ts';
import { IMPORT_BOUNDS as MOST } from './import-bounds.ts';

/** Shapes of what a backup holds: nothing but what they name is taken over. */
type Shape<T> = v.GenericSchema<unknown, T>;

const upTo = (most: number) => v.pipe(v.string(), v.maxLength(most));
const words = upTo(MOST.words);
const note = upTo(MOST.note);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const time = v.pipe(v.number(), v.finite(), v.minValue(-8.64e15), v.maxValue(8.64e15));
const timeOrNull = v.nullable(time);
const tags = v.pipe(v.array(upTo(MOST.tag)), v.maxLength(MOST.tags));
/** A page there can be quotes of; `javascript:` and its like lead to none. */
const address = v.pipe(v.string(), v.maxLength(100_000), v.url(), v.regex(/^(?:https?|file):/i));
const textOrNone = v.nullish(v.string());
const colour = v.picklist(COLOURS);

/** Where words stand. */
export const selectorsShape = v.object({
  quote: v.object({
    type: v.literal('TextQuoteSelector'),
    exact: words,
    prefix: upTo(1000),
    suffix: upTo(1000),
  }),
  position: v.object({ type: v.literal('TextPositionSelector'), start: count, end: count }),
});

const quote = v.object({
  id: v.nullable(upTo(200)),
  text: words,
  selectors: selectorsShape,
  basis: v.picklist(['article', 'page']),
  colour,
  note,
  tags,
  created: time,
  updated: time,
  removed: timeOrNull,
});

/** An article of a backup. */
export const incomingArticleShape: Shape<IncomingArticle> = v.object({
  header: v.object({
    url: address,
    canonicalUrl: v.nullable(upTo(CLAIMED.address)),
    title: upTo(CLAIMED.title),
    byline: v.nullable(upTo(CLAIMED.byline)),
    published: v.nullable(upTo(CLAIMED.published)),
    siteName: v.nullable(upTo(CLAIMED.siteName)),
  }),
  note: v.nullable(v.object({ text: note, tags, updated: time, removed: timeOrNull })),
  quotes: v.array(quote),
  keepsCopy: v.boolean(),
  created: time,
  updated: time,
});

/** A rule of a backup, as far as the import of rules does not check it. */
export const incomingRulesShape = v.pipe(
  v.array(
    v.object({
      id: upTo(400),
      site: upTo(300),
      action: v.picklist(['hide', 'show']),
      selector: v.pipe(upTo(2000), v.nonEmpty()),
      heading: upTo(500),
      linkDensity: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
      created: time,
    }),
  ),
  v.maxLength(5000),
);

/** A copy, as the store must find it; all of it is sanitised where it is shown. */
export const incomingCopyShape = v.looseObject({
  isArticle: v.boolean(),
  article: v.looseObject({
    url: address,
    canonicalUrl: v.nullish(upTo(CLAIMED.address), null),
    title: v.string(),
    byline: textOrNone,
    published: textOrNone,
    siteName: textOrNone,
    dek: textOrNone,
    source: textOrNone,
    lang: textOrNone,
    dir: v.optional(v.picklist(['ltr', 'rtl'])),
    leadImage: v.nullish(v.looseObject({ src: v.string(), alt: v.string(), caption: v.string() })),
    words: v.number(),
    minutes: v.number(),
    furtherReading: v.optional(
      v.array(v.looseObject({ text: v.string(), href: v.string(), shared: v.array(v.string()) })),
    ),
    content: v.string(),
    text: v.string(),
    captions: v.array(v.string()),
  }),
  removals: v.array(
    v.looseObject({
      id: v.string(),
      kind: v.string(),
      reason: v.looseObject({ code: v.string(), values: v.array(v.string()) }),
      heading: v.string(),
      text: v.string(),
      links: v.array(v.looseObject({ text: v.string(), href: v.string() })),
      html: v.string(),
      where: v.looseObject({ order: v.number(), path: v.nullable(v.array(count)) }),
    }),
  ),
});

/** Which picture of a backup belongs to which copy; what it is, is looked at where it is kept. */
export const incomingPictureShape = v.object({
  copy: upTo(200),
  file: upTo(200),
  address: v.pipe(upTo(CLAIMED.address), v.regex(/^https?:/i)),
});
