import type { Quote } from '../../messages/protocol.ts';

/** A quote that was removed just now, and the one it stood before. */
export interface Gone {
  quote: Quote;
  /** Id; null where it stood last. */
  before: string | null;
}

/**
 * Quotes in the order their words stand in the text; those that were not found come last. Offsets do
 * not tell: some count in the page, some in the clean article.
 */
export function inOrder(quotes: readonly Quote[], anchors: ReadonlyMap<string, Range>): Quote[] {
  return [...quotes].sort((a, b) => {
    const [one, other] = [anchors.get(a.id), anchors.get(b.id)];
    if (one && other)
      return (
        one.compareBoundaryPoints(Range.START_TO_START, other) ||
        one.compareBoundaryPoints(Range.END_TO_END, other)
      );
    return Number(!one) - Number(!other);
  });
}

/** The list with a removed quote still at its place. */
export function withGone(quotes: readonly Quote[], gone: Gone | null): Quote[] {
  if (!gone || quotes.some(({ id }) => id === gone.quote.id)) return [...quotes];
  const at = quotes.findIndex(({ id }) => id === gone.before);
  return at < 0 ? [...quotes, gone.quote] : quotes.toSpliced(at, 0, gone.quote);
}
