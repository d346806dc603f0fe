import type { Quote, QuoteChange, QuoteToAdd } from '../model/quote.ts';
import { mergeText } from '../text/merge-text.ts';
import { changedTags } from '../text/tags.ts';
import type { Collection } from './database/collection.ts';
import type { Stored } from './database/stored.ts';
import { newQuoteId, type QuoteDocument, quotePrefix } from './documents.ts';
import { pastOf } from './earlier-texts.ts';
import { StoreError } from './failure.ts';
import { quotesTogether } from './notes-together.ts';
import { isDone, remembered } from './requests-done.ts';

/** The quotes of an article that have not been removed, in the order they stand in it. */
export async function listQuotes(docs: Collection, key: string): Promise<Quote[]> {
  const all = await docs.list<QuoteDocument>(quotePrefix(key));
  const there = all.filter((quote) => quote.removed === null);
  return there.map((quote) => savedQuote(quote._id, quote)).sort(byPlace);
}

/** One quote. @throws {StoreError} `quoteGone` where there is none of the id, or it was removed */
export async function getQuote(docs: Collection, id: string): Promise<Quote> {
  const quote = id.startsWith('quote:') ? await docs.get<QuoteDocument>(id) : null;
  if (!quote || quote.removed !== null) throw new StoreError('quoteGone', id);
  return savedQuote(id, quote);
}

/**
 * Saves a quote. One that is there already, word for word in the same place, stays the only one.
 * @param request its name, which the quote is named after: one that has been done already does nothing
 */
export async function addQuote(
  docs: Collection,
  key: string,
  quote: QuoteToAdd,
  request?: string,
): Promise<Quote> {
  const now = Date.now();
  const id = request === undefined ? newQuoteId(key, now) : quotePrefix(key) + request;
  const all = await docs.list<QuoteDocument>(quotePrefix(key));
  const done = all.find((other) => other._id === id || isDone(other, request));
  if (done) return savedQuote(done._id, done);
  const same = all.find((other) => isSameQuote(other, quote));
  if (same) return same.removed === null ? savedQuote(same._id, same) : restoreOne(docs, same._id);
  const document = { ...quote, key, created: now, updated: now, removed: null };
  const written = await docs.update<QuoteDocument>(id, (there) => there ?? document);
  return savedQuote(id, written ?? document);
}

/**
 * Changes quotes in one write.
 * @param request its name; one that has been done already changes nothing
 * @throws {StoreError} `quoteGone` where there is none of an id
 */
export const changeQuotes = (
  docs: Collection,
  ids: readonly string[],
  { colour, note, addTags, removeTags }: QuoteChange,
  request?: string,
): Promise<Quote[]> =>
  changeEach(docs, ids, request, (quote) => ({
    ...quote,
    ...(colour && { colour }),
    ...(note && noteOf(quote, mergeText(quote.note ?? '', note))),
    tags: changedTags(quote.tags ?? [], { add: addTags, remove: removeTags }),
  }));

/** A note on a quote that is another now, with what it was. */
const noteOf = (quote: QuoteDocument, note: string): Partial<QuoteDocument> => {
  const before = { text: quote.note ?? '', earlier: quote.earlier };
  return note === before.text ? {} : { note, earlier: pastOf(before, note) };
};

/** Marks quotes as removed at a time (ms since 1970). @throws {StoreError} `quoteGone` where there is none of an id */
export const removeQuotes = (
  docs: Collection,
  ids: readonly string[],
  removed: number,
): Promise<Quote[]> => changeEach(docs, ids, undefined, (quote) => ({ ...quote, removed }));

/** Takes the marks away again. @throws {StoreError} `quoteGone` where there is none of an id */
export const restoreQuotes = (docs: Collection, ids: readonly string[]): Promise<Quote[]> =>
  changeEach(docs, ids, undefined, (quote) => ({ ...quote, removed: null }));

async function restoreOne(docs: Collection, id: string): Promise<Quote> {
  const [quote] = await restoreQuotes(docs, [id]);
  if (!quote) throw new StoreError('quoteGone', id);
  return quote;
}

async function changeEach(
  docs: Collection,
  ids: readonly string[],
  request: string | undefined,
  change: (quote: Stored<QuoteDocument>) => QuoteDocument,
): Promise<Quote[]> {
  const strange = ids.find((id) => !id.startsWith('quote:'));
  if (strange !== undefined) throw new StoreError('quoteGone', strange);
  for (const id of ids) await docs.settle<QuoteDocument>(id, quotesTogether);
  const updated = Date.now();
  const written = await docs.updateEach<QuoteDocument>(ids, (quote) => {
    if (isDone(quote, request)) return quote;
    return { ...change(quote), updated, ...remembered(quote, request) };
  });
  const gone = ids.find((id) => !written.has(id));
  if (gone !== undefined) throw new StoreError('quoteGone', gone);
  return [...written].map(([id, quote]) => savedQuote(id, quote));
}

/** A quote's document as it is given out. */
export function savedQuote(id: string, quote: QuoteDocument | Stored<QuoteDocument>): Quote {
  const { key, text, selectors, created, updated } = quote;
  const { basis = 'article', colour = 'yellow', note = '', tags = [] } = quote;
  return { id, key, text, selectors, basis, colour, note, tags, created, updated };
}

/** Offsets into two different texts say nothing of each other; then the words around decide. */
export function isSameQuote(a: QuoteDocument, b: Omit<QuoteToAdd, 'colour'>): boolean {
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
export function byPlace(a: Quote, b: Quote): number {
  const [first, second] = [a.selectors.position, b.selectors.position];
  return first.start - second.start || first.end - second.end || a.created - b.created;
}
