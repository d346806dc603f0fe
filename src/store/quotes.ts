import type { QuoteChange, QuoteToAdd } from '../quotes/quote.ts';
import { mergeText } from '../text/merge-text.ts';
import type { Collection, Stored } from './collection.ts';
import { newQuoteId, type QuoteDocument, quotePrefix } from './documents.ts';
import { StoreError } from './failure.ts';
import { countTags } from './tag-uses.ts';
import { changedTags } from './tags.ts';

/** A quote as it is given out: without the marks of the database, with all that it can have. */
export type SavedQuote = Required<Omit<QuoteDocument, 'removed'>> & { id: string };

/** The quotes of an article that have not been removed, in the order they stand in it. */
export async function listQuotes(docs: Collection, key: string): Promise<SavedQuote[]> {
  const all = await docs.list<QuoteDocument>(quotePrefix(key));
  const there = all.filter((quote) => quote.removed === null);
  return there.map((quote) => savedQuote(quote._id, quote)).sort(byPlace);
}

/** One quote. @throws {StoreError} `quoteGone` where there is none of the id, or it was removed */
export async function getQuote(docs: Collection, id: string): Promise<SavedQuote> {
  const quote = id.startsWith('quote:') ? await docs.get<QuoteDocument>(id) : null;
  if (!quote || quote.removed !== null) throw new StoreError('quoteGone', id);
  return savedQuote(id, quote);
}

/** Saves a quote. One that is there already, word for word in the same place, stays the only one. */
export async function addQuote(
  docs: Collection,
  key: string,
  quote: QuoteToAdd,
): Promise<SavedQuote> {
  const all = await docs.list<QuoteDocument>(quotePrefix(key));
  const same = all.find((other) => isSame(other, quote));
  if (same) return same.removed === null ? savedQuote(same._id, same) : restoreOne(docs, same._id);
  const now = Date.now();
  const id = newQuoteId(key, now);
  const document = { ...quote, key, created: now, updated: now, removed: null };
  await docs.update<QuoteDocument>(id, () => document);
  return savedQuote(id, document);
}

/** Changes quotes in one write. @throws {StoreError} `quoteGone` where there is none of an id */
export async function changeQuotes(
  docs: Collection,
  ids: readonly string[],
  { colour, note, addTags, removeTags }: QuoteChange,
): Promise<SavedQuote[]> {
  const tagsBefore = new Map<string, string[]>();
  const written = await changeEach(docs, ids, (quote) => {
    tagsBefore.set(quote._id, quote.tags ?? []);
    return {
      ...quote,
      ...(colour && { colour }),
      ...(note && { note: mergeText(quote.note ?? '', note) }),
      tags: changedTags(quote.tags ?? [], { add: addTags, remove: removeTags }),
    };
  });
  const counted = written.map(({ id, tags }) => ({
    before: tagsBefore.get(id) ?? [],
    after: tags,
  }));
  await countTags(docs, counted);
  return written;
}

/** Marks quotes as removed. @throws {StoreError} `quoteGone` where there is none of an id */
export const removeQuotes = (docs: Collection, ids: readonly string[]): Promise<SavedQuote[]> =>
  changeEach(docs, ids, (quote) => ({ ...quote, removed: Date.now() }));

/** Takes the marks away again. @throws {StoreError} `quoteGone` where there is none of an id */
export const restoreQuotes = (docs: Collection, ids: readonly string[]): Promise<SavedQuote[]> =>
  changeEach(docs, ids, (quote) => ({ ...quote, removed: null }));

async function restoreOne(docs: Collection, id: string): Promise<SavedQuote> {
  const [quote] = await restoreQuotes(docs, [id]);
  if (!quote) throw new StoreError('quoteGone', id);
  return quote;
}

async function changeEach(
  docs: Collection,
  ids: readonly string[],
  change: (quote: Stored<QuoteDocument>) => QuoteDocument,
): Promise<SavedQuote[]> {
  const strange = ids.find((id) => !id.startsWith('quote:'));
  if (strange !== undefined) throw new StoreError('quoteGone', strange);
  const updated = Date.now();
  const written = await docs.updateEach<QuoteDocument>(ids, (quote) => ({
    ...change(quote),
    updated,
  }));
  const gone = ids.find((id) => !written.has(id));
  if (gone !== undefined) throw new StoreError('quoteGone', gone);
  return [...written].map(([id, quote]) => savedQuote(id, quote));
}

/** A quote's document as it is given out. */
export function savedQuote(id: string, quote: QuoteDocument | Stored<QuoteDocument>): SavedQuote {
  const { key, text, selectors, created, updated } = quote;
  const { basis = 'article', colour = 'yellow', note = '', tags = [] } = quote;
  return { id, key, text, selectors, basis, colour, note, tags, created, updated };
}

/** Offsets into two different texts say nothing of each other; then the words around decide. */
function isSame(a: QuoteDocument, b: QuoteToAdd): boolean {
  if (a.text !== b.text) return false;
  const [one, other] = [a.selectors, b.selectors];
  if ((a.basis ?? 'article') === b.basis)
    return one.position.start === other.position.start && one.position.end === other.position.end;
  return (
    isSameContext(one.quote.prefix, other.quote.prefix, 'end') &&
    isSameContext(one.quote.suffix, other.quote.suffix, 'start')
  );
}

/** Code units; beyond them a page may have what its article has not. */
const NEAREST = 12;

/** Whether the words next to a quote are the same, spaces aside. */
function isSameContext(one: string, other: string, side: 'start' | 'end'): boolean {
  const [a, b] = [one, other].map((words) => words.replace(/\s+/g, '')) as [string, string];
  const length = Math.min(a.length, b.length, NEAREST);
  return side === 'end' ? a.endsWith(b.slice(b.length - length)) : a.startsWith(b.slice(0, length));
}

/** Sorts quotes as they stand in the article. */
export function byPlace(a: SavedQuote, b: SavedQuote): number {
  const [first, second] = [a.selectors.position, b.selectors.position];
  return first.start - second.start || first.end - second.end || a.created - b.created;
}
