import * as v from 'valibot';
import type { IncomingSettings } from '../../model/incoming.ts';
import { COLOURS } from '../../model/quote.ts';
import { readerSites, readingChoices, readingStates } from '../../model/shapes/reading-shapes.ts';
import { selectorsShape } from './incoming-shapes.ts';

const upTo = (most: number) => v.pipe(v.string(), v.maxLength(most));
const orNone = <T>(shape: v.GenericSchema<unknown, T>) => v.fallback(v.optional(shape), undefined);

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
  reading: orNone(readingChoices),
  readerSites: orNone(readerSites),
  out: orNone(
    v.object({
      template: v.nullable(upTo(20_000)),
      reminds: v.boolean(),
      folderArticles: v.boolean(),
    }),
  ),
  readings: orNone(readingStates(selectorsShape)),
});
