import * as v from 'valibot';

const text = v.string();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Where words stand, as quotes and places in an article have it stored. */
export const selectorsShape = v.looseObject({
  quote: v.looseObject({
    type: v.literal('TextQuoteSelector'),
    exact: text,
    prefix: text,
    suffix: text,
  }),
  position: v.looseObject({ type: v.literal('TextPositionSelector'), start: count, end: count }),
});
