import * as v from 'valibot';
import type { ReadingState } from '../../model/reading-place.ts';
import {
  DEFAULT_READING,
  FACES,
  LINES_IN_FOCUS,
  type ReadingSettings,
  SCALES,
  type Scale,
  THEMES,
} from '../../model/reading-settings.ts';
import { selectorsShape } from './selectors-shape.ts';

/** What cannot be read is as if it had never been set. */
const flag = (name: 'justified' | 'dims' | 'links' | 'pictures' | 'printsLinks') =>
  v.fallback(v.boolean(), DEFAULT_READING[name]);

const onScale = (scale: Scale) =>
  v.fallback(
    v.pipe(v.number(), v.minValue(SCALES[scale].min), v.maxValue(SCALES[scale].max)),
    DEFAULT_READING[scale],
  );

const settings: v.GenericSchema<unknown, ReadingSettings> = v.looseObject({
  theme: v.fallback(v.picklist(THEMES), DEFAULT_READING.theme),
  face: v.fallback(v.picklist(FACES), DEFAULT_READING.face),
  size: onScale('size'),
  leading: onScale('leading'),
  letters: onScale('letters'),
  words: onScale('words'),
  width: onScale('width'),
  justified: flag('justified'),
  focus: v.fallback(v.picklist(LINES_IN_FOCUS), DEFAULT_READING.focus),
  dims: flag('dims'),
  links: flag('links'),
  pictures: flag('pictures'),
  printsLinks: flag('printsLinks'),
  rate: onScale('rate'),
  voices: v.fallback(v.record(v.string(), v.string()), {}),
});

/** How the reader wants articles set; what an earlier version did not know is as by default. */
export const readingChoices = v.looseObject({
  everywhere: v.fallback(settings, DEFAULT_READING),
  sites: v.fallback(v.record(v.string(), settings), {}),
});

const line = v.object({ at: v.number(), top: v.number() });
const place = v.looseObject({
  selectors: selectorsShape,
  share: v.number(),
  line: v.fallback(v.optional(line), undefined),
});

const state = v.fallback(
  v.looseObject({
    place: v.fallback(v.nullable(place), null),
    back: v.fallback(v.array(v.string()), []),
  }) as v.GenericSchema<unknown, ReadingState>,
  { place: null, back: [] },
);

/** What is remembered of how articles are read, by key. */
export const readingStates = v.record(v.string(), state);
