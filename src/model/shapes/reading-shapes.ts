import * as v from 'valibot';
import {
  FACES,
  LINES_IN_FOCUS,
  type ReadingSettings,
  SCALES,
  type Scale,
  THEMES,
} from '../reading-settings.ts';
import type { QuoteSelectors } from '../selectors.ts';

/** How articles are read, as it comes over a message and out of a backup: anything else is refused. */
const upTo = (most: number) => v.pipe(v.string(), v.maxLength(most));
const host = upTo(260);

const onScale = (scale: Scale) =>
  v.pipe(v.number(), v.minValue(SCALES[scale].min), v.maxValue(SCALES[scale].max));

/** How the reader wants an article set, all of it. */
export const readingSettings: v.GenericSchema<unknown, ReadingSettings> = v.object({
  theme: v.picklist(THEMES),
  face: v.picklist(FACES),
  size: onScale('size'),
  leading: onScale('leading'),
  letters: onScale('letters'),
  words: onScale('words'),
  width: onScale('width'),
  justified: v.boolean(),
  focus: v.picklist(LINES_IN_FOCUS),
  dims: v.boolean(),
  links: v.boolean(),
  pictures: v.boolean(),
  printsLinks: v.boolean(),
  rate: onScale('rate'),
  voices: v.record(upTo(60), upTo(300)),
});

/** What the reader set, for all sites and for some. */
export const readingChoices = v.object({
  everywhere: readingSettings,
  sites: v.record(host, readingSettings),
});

/** A host, as `siteHost` gives it; null is for all. */
export const siteOrAll = v.nullable(host);

/** Sites whose articles open in the reader by themselves, each of them and all. */
export const readerSite = v.pipe(host, v.nonEmpty());
export const readerSites = v.pipe(v.array(readerSite), v.maxLength(5000));

const line = v.object({
  at: v.pipe(v.number(), v.minValue(0), v.maxValue(10_000_000)),
  top: v.pipe(v.number(), v.minValue(-100_000), v.maxValue(100_000)),
});

/** Likenesses of removals; no article has more of them than it has blocks. */
export const putBack = v.pipe(v.array(upTo(5000)), v.maxLength(2000));

/** Where somebody stopped reading. @param selectors the shape of what says where words stand */
export const readingPlace = (selectors: v.GenericSchema<unknown, QuoteSelectors>) =>
  v.object({
    selectors,
    share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    line: v.optional(line),
  });

/** How articles are read, by key. @param selectors as of `readingPlace` */
export const readingStates = (selectors: v.GenericSchema<unknown, QuoteSelectors>) =>
  v.record(upTo(200), v.object({ place: v.nullable(readingPlace(selectors)), back: putBack }));
