import type { QuoteSelectors } from '../../model/selectors.ts';
import type { Span } from '../text-index.ts';
import { findExactly, findRoughly, type Haystack, isInPlace, shiftOf } from './find-quote.ts';
import { seedHits } from './seeds.ts';
import { squeeze, squeezeInSteps } from './squeeze.ts';

/**
 * Finds many quotes in one text: those in place, then those whose words stand elsewhere, then those
 * that are nearly the same. Yields between steps of a few milliseconds.
 * @param found is filled in as they are found, and given back at the end
 */
export function* findSpans(
  text: string,
  quotes: readonly QuoteSelectors[],
  found: (Span | null)[] = quotes.map(() => null),
): Generator<void, (Span | null)[]> {
  for (const [at, quote] of quotes.entries())
    if (isInPlace(text, quote)) found[at] = quote.position;
  if (quotes.every((_, at) => found[at])) return found;
  yield;
  const haystack: Haystack = { full: text, squeezed: yield* squeezeInSteps(text) };
  yield;
  const missing = [...quotes.keys()].filter((at) => !found[at]);
  for (const at of missing) {
    const quote = quotes[at];
    if (quote) found[at] = findExactly(haystack, quote);
    yield;
  }
  yield* findChanged(haystack, quotes, found);
  return found;
}

function* findChanged(
  haystack: Haystack,
  quotes: readonly QuoteSelectors[],
  found: (Span | null)[],
): Generator<void> {
  const changed = [...quotes.entries()].filter(([at]) => !found[at]);
  if (changed.length === 0) return;
  const shifts = quotes.flatMap((quote, at) => {
    const span = found[at];
    return span ? [{ start: quote.position.start, shift: shiftOf(haystack, quote, span) }] : [];
  });
  const words = changed.map(([, { quote }]) => squeeze(quote.exact).text);
  const hits = yield* seedHits(haystack.squeezed.text, words);
  for (const [turn, [at, quote]] of changed.entries()) {
    const shift = shiftNear(shifts, quote.position.start);
    found[at] = findRoughly(haystack, quote, { hits: hits[turn] ?? [], shift });
    yield;
  }
}

/** What was put in or taken out before a quote moved its neighbours, too. */
function shiftNear(shifts: readonly { start: number; shift: number }[], start: number): number {
  let nearest: { start: number; shift: number } | undefined;
  for (const one of shifts)
    if (!nearest || Math.abs(one.start - start) < Math.abs(nearest.start - start)) nearest = one;
  return nearest?.shift ?? 0;
}
