import type { QuoteColour } from '../../quotes/quote.ts';
import { crossings } from './crossings.ts';
import { QUOTE_COLOURS } from './quote-colours.ts';

/** Where the words of a quote stand, and in which colour. */
export interface PaintedQuote {
  range: Range;
  colour: QuoteColour;
}

const CROSSING = 'lectern-crossing';
const SHOWN = 'lectern-shown';

/** How long a quote that was jumped to stands out, in milliseconds. */
const STANDS_OUT = 1600;

/**
 * Paints quotes, in place of those painted before; where some cross it is darker. The DOM stays as
 * it is: quotes are anchored in its text. `article-body.css` has the colours of our own pages,
 * `public/quotes.css` those of live ones.
 */
export function paintQuotes(quotes: readonly PaintedQuote[]): void {
  for (const { id } of QUOTE_COLOURS) {
    const ranges = quotes.filter(({ colour }) => colour === id).map(({ range }) => range);
    paint(`lectern-${id}`, ranges, 0);
  }
  paint(CROSSING, crossings(quotes.map(({ range }) => range)), 1);
}

/** Whether any quote is painted now: a page may clear all highlights there are. */
export const isPainted = (): boolean =>
  QUOTE_COLOURS.some(({ id }) => CSS.highlights.has(`lectern-${id}`));

/** Lets a quote stand out for a moment. */
export function standOut(range: Range): void {
  paint(SHOWN, [range], 2);
  const highlight = CSS.highlights.get(SHOWN);
  setTimeout(() => {
    if (CSS.highlights.get(SHOWN) === highlight) CSS.highlights.delete(SHOWN);
  }, STANDS_OUT);
}

/** Brings a quote into the middle of what is to be seen, and lets it stand out for a moment. */
export function showRange(range: Range): void {
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  element?.scrollIntoView({ block: 'center', behavior: 'instant' });
  standOut(range);
}

function paint(name: string, ranges: readonly Range[], priority: number): void {
  if (ranges.length === 0) {
    CSS.highlights.delete(name);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
}
