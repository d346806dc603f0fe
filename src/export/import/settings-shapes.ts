import * as v from 'valibot';
import type { IncomingSettings } from '../../model/incoming.ts';
import { COLOURS } from '../../model/quote.ts';
import { FACES, LINES_IN_FOCUS, SCALES, type Scale, THEMES } from '../../model/reading-settings.ts';
import { selectorsShape } from './incoming-shapes.ts';

const upTo = (most: number) => v.pipe(v.string(), v.maxLength(most));
const orNone = <T>(shape: v.GenericSchema<unknown, T>) => v.fallback(v.optional(shape), undefined);

const onScale = (scale: Scale) =>
  v.pipe(v.number(), v.minValue(SCALES[scale].min), v.maxValue(SCALES[scale].max));

const reading = v.object({
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

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const readingState = v.object({
  place: v.nullable(v.object({ selectors: selectorsShape, share })),
  back: v.pipe(v.array(upTo(5000)), v.maxLength(2000)),
});

/** The settings of a backup. */
export const incomingSettingsShape: v.GenericSchema<unknown, IncomingSettings> = v.object({
  hiding: v.object({
    mode: v.picklist(['never', 'ask', 'always']),
    sites: v.pipe(
      v.record(upTo(300), v.picklist(['never', 'always'])),
      v.check((sites) => Object.keys(sites).length <= 5000),
    ),
    badge: v.boolean(),
    shareRows: v.boolean(),
    comments: v.boolean(),
    // Backups of before the lists of sites were remembered say nothing of it.
    learns: v.optional(v.boolean(), true),
  }),
  quotes: v.object({
    colour: v.picklist(COLOURS),
    keepCopies: v.boolean(),
    paint: v.picklist(['always', 'panel', 'never']),
  }),
  pictures: v.object({
    pictures: v.picklist(['all', 'none']),
    // Backups of earlier versions know of none that are kept.
    keep: v.optional(v.boolean(), true),
  }),
  // Those of earlier versions say nothing of the rest; what cannot be read of it is left as it is.
  reading: orNone(v.object({ everywhere: reading, sites: v.record(upTo(260), reading) })),
  readerSites: orNone(v.pipe(v.array(v.pipe(upTo(260), v.nonEmpty())), v.maxLength(5000))),
  out: orNone(
    v.object({
      template: v.nullable(upTo(20_000)),
      reminds: v.boolean(),
      folderArticles: v.boolean(),
    }),
  ),
  readings: orNone(v.record(upTo(200), readingState)),
});
