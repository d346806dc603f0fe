import * as v from 'valibot';
import { COLOURS } from '../../model/quote.ts';
import { readingChoices, readingStates } from './reading-shapes.ts';
import { selectorsShape } from './selectors-shape.ts';

/**
 * What each stored document must look like to be shown and worked on. They name all that the code
 * relies on, and let pass what it does not: a part that an earlier version did not write is none
 * that is missing.
 */
const text = v.string();
const textOrNone = v.nullish(text);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Ms since 1970, as far as a `Date` goes: what lies beyond cannot be written out as a day. */
const time = v.pipe(v.number(), v.minValue(-8.64e15), v.maxValue(8.64e15));
const timeOrNull = v.nullable(time);
const tags = v.optional(v.array(text));
const colour = v.picklist(COLOURS);

const naming = {
  url: v.pipe(
    text,
    v.check((url) => URL.canParse(url)),
  ),
  canonicalUrl: textOrNone,
  title: text,
  byline: textOrNone,
  published: textOrNone,
  siteName: textOrNone,
};

export const articleShape = v.looseObject({
  header: v.looseObject(naming),
  kept: v.boolean(),
  keepsCopy: v.optional(v.boolean()),
  created: time,
  updated: time,
});

export const noteShape = v.looseObject({
  key: text,
  text,
  tags,
  updated: time,
  removed: v.optional(timeOrNull),
});

export const quoteShape = v.looseObject({
  key: text,
  text,
  selectors: selectorsShape,
  basis: v.optional(v.picklist(['article', 'page'])),
  colour: v.optional(colour),
  note: v.optional(text),
  tags,
  created: time,
  updated: time,
  removed: timeOrNull,
});

export const ruleShape = v.looseObject({
  site: text,
  action: v.picklist(['hide', 'show']),
  selector: v.pipe(text, v.nonEmpty()),
  heading: text,
  linkDensity: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  created: time,
  updated: time,
  removed: timeOrNull,
});

const links = v.array(v.looseObject({ text, href: text }));

const removalShape = v.looseObject({
  id: text,
  kind: text,
  reason: v.looseObject({ code: text, values: v.array(text) }),
  heading: text,
  text,
  links,
  html: text,
  where: v.looseObject({ order: v.number(), path: v.nullable(v.array(count)) }),
});

export const copyShape = v.looseObject({
  reading: v.looseObject({
    isArticle: v.boolean(),
    article: v.looseObject({
      ...naming,
      dek: textOrNone,
      source: textOrNone,
      lang: textOrNone,
      dir: v.optional(v.picklist(['ltr', 'rtl'])),
      leadImage: v.nullish(v.looseObject({ src: text, alt: text, caption: text })),
      captions: v.array(text),
      content: text,
      text,
      furtherReading: v.optional(
        v.array(v.looseObject({ text, href: text, shared: v.array(text) })),
      ),
      words: v.number(),
      minutes: v.number(),
    }),
    removals: v.array(removalShape),
  }),
});

export const tagsShape = v.looseObject({ sequence: count, of: v.record(text, v.array(text)) });

export const folderShape = v.looseObject({
  sequence: count,
  left: v.array(text),
  files: v.record(text, v.object({ path: text, source: text })),
  written: timeOrNull,
});

export const movedShape = v.looseObject({ keys: count });

/** Of `newest`, `recent` and `pictures`. */
export const keysShape = v.looseObject({ keys: v.array(text) });

export const sweepShape = v.looseObject({ at: time, seen: v.optional(v.array(time)) });

const numbers = v.array(v.number());

/** The lists of sites, by hashes of their hosts. */
export const seenShape = v.looseObject({
  salt: v.number(),
  sites: v.record(
    text,
    v.looseObject({
      at: time,
      pages: numbers,
      lists: v.array(v.looseObject({ make: v.number(), links: numbers, pages: numbers })),
    }),
  ),
});
export const readShape = v.looseObject({ of: readingStates });

/** When copies were last opened, by key. */
export const openedShape = v.looseObject({ at: v.record(text, time) });

/** Settings lose what cannot be read of them, and nothing else. */
const orNone = <T>(shape: v.GenericSchema<unknown, T>) => v.fallback(v.optional(shape), undefined);

const sites = v.pipe(
  v.record(text, v.unknown()),
  v.transform(
    (found) =>
      Object.fromEntries(
        Object.entries(found).filter(([, mode]) => mode === 'never' || mode === 'always'),
      ) as Record<string, 'never' | 'always'>,
  ),
);

export const settingsShape = v.looseObject({
  quiet: orNone(
    v.looseObject({
      mode: v.fallback(v.picklist(['never', 'ask', 'always']), 'ask'),
      sites: v.fallback(sites, {}),
      badge: v.fallback(v.boolean(), true),
      shareRows: v.fallback(v.boolean(), false),
      comments: v.fallback(v.boolean(), false),
      learns: v.fallback(v.boolean(), true),
    }),
  ),
  pictures: orNone(
    v.looseObject({ pictures: v.picklist(['all', 'none']), keep: v.fallback(v.boolean(), true) }),
  ),
  reading: orNone(readingChoices),
  out: orNone(
    v.looseObject({
      template: v.fallback(v.nullable(text), null),
      reminds: v.fallback(v.boolean(), true),
      lastBackup: v.fallback(timeOrNull, null),
    }),
  ),
  readerSites: orNone(v.array(text)),
  quotes: orNone(
    v.looseObject({
      colour: v.fallback(colour, 'yellow'),
      keepCopies: v.fallback(v.boolean(), true),
      paint: v.fallback(v.picklist(['always', 'panel', 'never']), 'always'),
    }),
  ),
});
