import * as v from 'valibot';
import {
  FACES,
  LINES_IN_FOCUS,
  type ReadingSettings,
  SCALES,
  type Scale,
  THEMES,
} from '../model/reading-settings.ts';
import { selectors } from './quote-shapes.ts';

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
  voices: v.record(v.pipe(v.string(), v.maxLength(60)), v.pipe(v.string(), v.maxLength(300))),
});

/** A host, as `siteHost` gives it. */
export const siteOrAll = v.nullable(v.pipe(v.string(), v.maxLength(260)));

const line = v.object({
  at: v.pipe(v.number(), v.minValue(0), v.maxValue(10_000_000)),
  top: v.pipe(v.number(), v.minValue(-100_000), v.maxValue(100_000)),
});

/** Where somebody stopped reading. */
export const readingPlace = v.object({
  selectors,
  share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  line: v.optional(line),
});

/** Likenesses of removals; no article has more of them than it has blocks. */
export const putBack = v.pipe(v.array(v.pipe(v.string(), v.maxLength(5000))), v.maxLength(2000));

/** What the reader set, for all sites and for some. */
export const readingChoices = v.object({
  everywhere: readingSettings,
  sites: v.record(v.pipe(v.string(), v.maxLength(260)), readingSettings),
});

/** How articles are read, by key. */
export const readingStates = v.record(
  v.pipe(v.string(), v.maxLength(200)),
  v.object({ place: v.nullable(readingPlace), back: putBack }),
);
