import type { QuoteColour } from '../../model/quote.ts';
import { crossings } from './crossings.ts';
import { mergeRanges } from './merge-ranges.ts';
import { QUOTE_COLOURS } from './quote-colours.ts';

/** Where the words of a quote stand, and in which colour. */
export interface PaintedQuote {
  range: Range;
  colour: QuoteColour;
}

/** A page can read what highlights there are, and what they are called: no name says whose. */
const nameOf = (paint: QuoteColour | 'crossing' | 'shown') => `mark-${paint}`;

/** What this script painted, by name; what another has put in its place since is not ours. */
const painted = new Map<string, Highlight>();

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
    paintRanges(nameOf(id), ranges, 0);
  }
  paintRanges(nameOf('crossing'), crossings(quotes.map(({ range }) => range)), 1);
}

/** Takes all paint away, that of a script that ended without being asked, too. */
export function takeAwayPaint(): void {
  for (const paint of [...QUOTE_COLOURS.map(({ id }) => id), 'crossing', 'shown'] as const)
    CSS.highlights.delete(nameOf(paint));
  painted.clear();
}

/** Whether any quote is painted now: a page may clear all highlights there are. */
export const isPainted = (): boolean =>
  QUOTE_COLOURS.some(({ id }) => CSS.highlights.has(nameOf(id)));

/**
 * Paints ranges under the name that style sheets have for them, in place of those painted before;
 * none takes the paint away.
 * @param priority the higher lies over the lower
 */
export function paintRanges(
  name: string,
  ranges: readonly Range[],
  priority: number,
): Highlight | null {
  if (ranges.length === 0) {
    wipe(name);
    return null;
  }
  const highlight = new Highlight(...mergeRanges(ranges));
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
  painted.set(name, highlight);
  return highlight;
}

/** Lets a quote stand out for a moment. */
export function standOut(range: Range): void {
  const name = nameOf('shown');
  const highlight = paintRanges(name, [range], 2);
  setTimeout(() => {
    if (painted.get(name) === highlight) wipe(name);
  }, STANDS_OUT);
}

/** Brings a quote into the middle of what is to be seen, and lets it stand out for a moment. */
export function showRange(range: Range): void {
  scrollToRange(range);
  standOut(range);
}

/** Brings a quote into the middle of what is to be seen. */
export function scrollToRange(range: Range): void {
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  if (!element) return;
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { top, bottom } = range.getBoundingClientRect();
  // The middle of a paragraph that is higher than the window is not where its quote stands.
  if (top < EDGE || bottom > innerHeight - EDGE)
    scrollerAround(element)?.scrollBy({ top: top - innerHeight / 3, behavior: 'instant' });
}

/** Pixels that bars may cover at the edges of a window. */
const EDGE = 72;

function scrollerAround(element: Element): Element | null {
  for (let at: Element | null = element; at; at = at.parentElement)
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY))
      return at;
  return document.scrollingElement;
}

function wipe(name: string): void {
  if (CSS.highlights.get(name) === painted.get(name)) CSS.highlights.delete(name);
  painted.delete(name);
}
