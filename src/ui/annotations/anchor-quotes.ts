import { anchorInSlices } from '../../annotations/anchor/anchor.ts';
import type { QuoteSelectors } from '../../model/selectors.ts';
import { paintQuotes } from './paint-quotes.ts';
import type { ShownQuote } from './quote-repository.ts';

interface AnchorOptions {
  /** What else is said of the same article, where those are looked for that the text has not. */
  beside?: Element | null;
  /** Whether they are painted, too, in place of those painted before; unless told they are. */
  paints?: boolean;
}

/** Finds quotes in a text; gives where they stand, by id, or null where `signal` was aborted meanwhile. */
export async function anchorQuotes(
  root: Element,
  quotes: readonly ShownQuote[],
  signal: AbortSignal,
  { beside = null, paints = true }: AnchorOptions = {},
): Promise<ReadonlyMap<string, Range> | null> {
  const selectors = quotes.map((quote) => quote.selectors);
  const inText = await anchorInSlices(root, selectors, { signal });
  const ranges = beside ? await withThose(beside, selectors, inText, signal) : inText;
  if (signal.aborted) return null;
  const found = quotes.flatMap(({ id, colour }, at) => {
    const range = ranges[at];
    return range ? [{ id, colour, range }] : [];
  });
  paintQuotes(paints ? found : []);
  return new Map(found.map(({ id, range }) => [id, range]));
}

async function withThose(
  beside: Element,
  selectors: readonly QuoteSelectors[],
  ranges: readonly (Range | null)[],
  signal: AbortSignal,
): Promise<(Range | null)[]> {
  const missing = selectors.filter((_, at) => !ranges[at]);
  const found = missing.length > 0 ? await anchorInSlices(beside, missing, { signal }) : [];
  return ranges.map((range) => range ?? found.shift() ?? null);
}
