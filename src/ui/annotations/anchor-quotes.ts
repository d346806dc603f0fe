import { anchorInSlices } from '../../annotations/anchor/anchor.ts';
import { paintQuotes } from './paint-quotes.ts';
import type { ShownQuote } from './quote-keeper.ts';

/**
 * Finds quotes in a text and, unless `paints` is false, paints them, in place of those painted before; gives where they stand,
 * by id, or null where `signal` was aborted meanwhile.
 */
export async function anchorQuotes(
  root: Element,
  quotes: readonly ShownQuote[],
  signal: AbortSignal,
  paints = true,
): Promise<ReadonlyMap<string, Range> | null> {
  const selectors = quotes.map((quote) => quote.selectors);
  const ranges = await anchorInSlices(root, selectors, { signal });
  if (signal.aborted) return null;
  const found = quotes.flatMap(({ id, colour }, at) => {
    const range = ranges[at];
    return range ? [{ id, colour, range }] : [];
  });
  paintQuotes(paints ? found : []);
  return new Map(found.map(({ id, range }) => [id, range]));
}
