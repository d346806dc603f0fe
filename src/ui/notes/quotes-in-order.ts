import type { Quote } from '../../model/quote.ts';

/** A quote that was removed just now, and the one it stood before. */
export interface Gone {
  quote: Quote;
  /** Id; null where it stood last. */
  before: string | null;
  /** Whether it was removed in this view. */
  isOwn: boolean;
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

/** Id of the quote that stands after one in a list; null where it stands last. */
export const nextTo = (id: string, quotes: readonly Quote[]): string | null =>
  quotes[quotes.findIndex((quote) => quote.id === id) + 1]?.id ?? null;

/**
 * The quote that went from a list between two looks at it, removed in another view: it can be had
 * back here, too. Null where none went, or the one that was removed in this view (`own`).
 */
export function takenElsewhere(
  before: readonly Quote[],
  now: readonly Quote[],
  own: string | null,
): Gone | null {
  const quote = before.find(({ id }) => id !== own && now.every((other) => other.id !== id));
  return quote ? { quote, before: nextTo(quote.id, before), isOwn: false } : null;
}

/** The list with a removed quote still at its place. */
export function withGone(quotes: readonly Quote[], gone: Gone | null): Quote[] {
  if (!gone || quotes.some(({ id }) => id === gone.quote.id)) return [...quotes];
  const at = quotes.findIndex(({ id }) => id === gone.before);
  return at < 0 ? [...quotes, gone.quote] : quotes.toSpliced(at, 0, gone.quote);
}
