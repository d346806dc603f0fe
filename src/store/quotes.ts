import type { QuoteSelectors } from '../quotes/selectors.ts';
import type { Collection, Stored } from './collection.ts';
import { newQuoteId, type QuoteDocument, quotePrefix } from './documents.ts';
import { StoreError } from './failure.ts';

/** A quote as it is given out: without the marks of the database. */
export type SavedQuote = Omit<QuoteDocument, 'removed'> & { id: string };

/** The quotes of an article that have not been removed, in the order they stand in it. */
export async function listQuotes(docs: Collection, key: string): Promise<SavedQuote[]> {
  const all = await docs.list<QuoteDocument>(quotePrefix(key));
  const there = all.filter((quote) => quote.removed === null);
  return there.map((quote) => given(quote._id, quote)).sort(byPlace);
}

/** Saves a quote. One that is there already, word for word in the same place, stays the only one. */
export async function addQuote(
  docs: Collection,
  key: string,
  quote: { text: string; selectors: QuoteSelectors },
): Promise<SavedQuote> {
  const all = await docs.list<QuoteDocument>(quotePrefix(key));
  const same = all.find((other) => isSame(other, quote));
  if (same) return same.removed === null ? given(same._id, same) : restoreQuote(docs, same._id);
  const now = Date.now();
  const id = newQuoteId(key, now);
  const document = { ...quote, key, created: now, updated: now, removed: null };
  await docs.update<QuoteDocument>(id, () => document);
  return given(id, document);
}

/** Marks a quote as removed. @throws {StoreError} `quoteGone` where there is none of that id */
export const removeQuote = (docs: Collection, id: string): Promise<SavedQuote> =>
  mark(docs, id, Date.now());

/** Takes the mark away again. @throws {StoreError} `quoteGone` where there is none of that id */
export const restoreQuote = (docs: Collection, id: string): Promise<SavedQuote> =>
  mark(docs, id, null);

async function mark(docs: Collection, id: string, removed: number | null): Promise<SavedQuote> {
  if (!id.startsWith('quote:')) throw new StoreError('quoteGone', id);
  const updated = Date.now();
  const written = await docs.update<QuoteDocument>(id, (quote) =>
    quote ? { ...quote, removed, updated } : null,
  );
  if (!written) throw new StoreError('quoteGone', id);
  return given(id, written);
}

function given(id: string, quote: QuoteDocument | Stored<QuoteDocument>): SavedQuote {
  const { key, text, selectors, created, updated } = quote;
  return { id, key, text, selectors, created, updated };
}

const isSame = (a: Pick<QuoteDocument, 'text' | 'selectors'>, b: typeof a): boolean =>
  a.text === b.text &&
  a.selectors.position.start === b.selectors.position.start &&
  a.selectors.position.end === b.selectors.position.end;

function byPlace(a: SavedQuote, b: SavedQuote): number {
  const [first, second] = [a.selectors.position, b.selectors.position];
  return first.start - second.start || first.end - second.end || a.created - b.created;
}
