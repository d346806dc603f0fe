import * as v from 'valibot';
import { COLOURS } from '../model/quote.ts';

const text = v.string();
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const tags = v.optional(v.array(v.pipe(text, v.maxLength(200))));

const colour = v.picklist(COLOURS);

const textEdit = v.object({ base: text, text });

/** A quote holds 20,000 characters as they are counted in a selection, which leaves a few out. */
const words = v.pipe(text, v.maxLength(100_000));
const around = v.pipe(text, v.maxLength(200));

/** Where words stand. */
export const selectors = v.object({
  quote: v.object({
    type: v.literal('TextQuoteSelector'),
    exact: words,
    prefix: around,
    suffix: around,
  }),
  position: v.object({ type: v.literal('TextPositionSelector'), start: count, end: count }),
});

/** The entries of a quote that is to be kept. */
export const quoteToAdd = {
  text: v.pipe(words, v.minLength(1)),
  selectors,
  basis: v.picklist(['article', 'page']),
  colour,
};

export const changeToNote = v.object({
  text: v.optional(textEdit),
  addTags: tags,
  removeTags: tags,
});

export const changeToQuotes = v.object({
  colour: v.optional(colour),
  note: v.optional(textEdit),
  addTags: tags,
  removeTags: tags,
});

/** A page has no field: what the reader writes is none of its business. */
export const changeOnPage = v.object({ colour });

export const quoteSettings = v.partial(
  v.object({ colour, keepCopies: v.boolean(), paint: v.picklist(['always', 'panel', 'never']) }),
);
