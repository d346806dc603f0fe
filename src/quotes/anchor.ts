import { findExactly, findRoughly, type Haystack, isInPlace } from './find-quote.ts';
import type { QuoteSelectors } from './selectors.ts';
import { squeeze } from './squeeze.ts';
import { indexText, rangeOf, type Span } from './text-index.ts';
import { wholeCharacters } from './whole-characters.ts';

/**
 * Takes a root and the selectors of a quote; gives the range where its words stand, or null where
 * nothing is alike enough. Tried in turn: the stored offsets, the same words elsewhere (those with
 * the same words around them, then the nearest, first), words that are nearly the same.
 * The order and the library are Hypothesis's: https://web.hypothes.is/blog/fuzzy-anchoring/
 */
export function anchor(root: Node, selectors: QuoteSelectors): Range | null {
  return anchorAll(root, [selectors])[0] ?? null;
}

/** Takes a root and many quotes; gives `anchor` of each, with the text of the root read only once. */
export function anchorAll(root: Node, quotes: QuoteSelectors[]): (Range | null)[] {
  const index = indexText(root);
  const find = finder(index.text);
  return quotes.map((selectors) => {
    const span = find(selectors);
    return span && rangeOf(index, wholeCharacters(index.text, span, 'outwards'));
  });
}

function finder(text: string): (selectors: QuoteSelectors) => Span | null {
  let squeezed: Haystack | null = null;
  return (selectors) => {
    if (isInPlace(text, selectors)) return selectors.position;
    squeezed ??= { full: text, squeezed: squeeze(text) };
    return findExactly(squeezed, selectors) ?? findRoughly(squeezed, selectors);
  };
}
