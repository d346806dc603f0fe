import type { IncomingArticle, IncomingNote, IncomingQuote } from '../../model/incoming.ts';
import { tidyTags } from '../../text/tags.ts';
import type { Collection } from '../database/collection.ts';
import { bare, type Stored } from '../database/stored.ts';
import {
  type ArticleDocument,
  articleId,
  type NoteDocument,
  newQuoteId,
  noteId,
  type QuoteDocument,
  quotePrefix,
} from '../documents.ts';
import { keyFor } from '../keys/article-place.ts';
import { isSameQuote } from '../quotes.ts';
import type { Brought } from './bringing.ts';
import { knownIds, type ReadDocuments } from './known-ids.ts';
import { sameContent } from './same-content.ts';

/** What would come of an entry of a file. */
export interface PlannedEntry {
  /** Title of its article, and its first words. */
  title: string;
  words: string;
  /** What is there now, where that differs. */
  there: string | null;
}

/** What would come of a file; nothing has been written. */
export interface Plan {
  added: PlannedEntry[];
  same: number;
  /** Newer in the file. */
  changed: PlannedEntry[];
  /** Changed here since: what is here stays, unless the reader says otherwise. */
  conflicts: PlannedEntry[];
  /** What is to be written, and what besides where the file is to win. */
  writes: Brought[];
  over: Brought[];
}

/** Who waits for it may stop it, and is told of each article. */
export interface PlanWatch {
  signal?: AbortSignal;
  step?(): void;
}

/**
 * Compares what a file holds with what is there.
 * @throws what PouchDB throws, and the reason of the signal
 */
export async function planBringing(
  collection: Collection,
  articles: readonly IncomingArticle[],
  { signal, step }: PlanWatch = {},
): Promise<Plan> {
  const docs = await knownIds(collection);
  const plan: Plan = { added: [], same: 0, changed: [], conflicts: [], writes: [], over: [] };
  const byKey = new Map<string, IncomingArticle>();
  for (const article of articles) {
    signal?.throwIfAborted();
    const key = await keyFor(docs, article.header);
    const known = byKey.get(key);
    byKey.set(key, known ? together(known, article) : article);
  }
  for (const [key, article] of byKey) {
    signal?.throwIfAborted();
    await planArticle(docs, key, article, plan);
    step?.();
  }
  return plan;
}

const together = (one: IncomingArticle, other: IncomingArticle): IncomingArticle => ({
  ...one,
  note: one.note ?? other.note,
  quotes: [...one.quotes, ...other.quotes],
  keepsCopy: one.keepsCopy || other.keepsCopy,
});

async function planArticle(
  docs: ReadDocuments,
  key: string,
  article: IncomingArticle,
  plan: Plan,
): Promise<void> {
  const writes = plan.writes.length;
  const there = await docs.get<ArticleDocument>(articleId(key));
  if (article.note) await planNote(docs, key, article, article.note, plan);
  const quotes = await docs.list<QuoteDocument>(quotePrefix(key));
  const taken = new Set<string>();
  for (const quote of article.quotes) planQuote(key, article, quote, quotes, taken, plan);
  const isThere = article.quotes.some((one) => one.removed === null) || isKept(article.note);
  const after: ArticleDocument = {
    ...(there ? bare(there) : { header: article.header, created: article.created }),
    kept: (there?.kept ?? false) || (plan.writes.length > writes && isThere),
    keepsCopy: (there?.keepsCopy ?? false) || article.keepsCopy,
    updated: Math.max(there?.updated ?? 0, article.updated),
  };
  const isNeeded = plan.writes.length > writes || article.keepsCopy;
  if (!isNeeded || sameContent(there && normal(there), after)) return;
  if (!there && plan.writes.length === writes) plan.added.push(entry(article, ''));
  plan.writes.push(change(articleId(key), there, after));
}

const isKept = (note: IncomingNote | null): boolean => note !== null && note.removed === null;

/** An article without what is left out where it is false. */
const normal = ({ keepsCopy = false, ...article }: Stored<ArticleDocument>) => ({
  ...article,
  keepsCopy,
});

async function planNote(
  docs: ReadDocuments,
  key: string,
  article: IncomingArticle,
  note: IncomingNote,
  plan: Plan,
): Promise<void> {
  const there = await docs.get<NoteDocument>(noteId(key));
  const tags = tidyTags(note.tags);
  const after: NoteDocument = { ...note, key, tags };
  const isSame = there?.text === note.text && sameContent(there.tags ?? [], tags);
  sort(plan, {
    change: change(noteId(key), there, after),
    entry: { ...entry(article, note.text || tags.join(', ')), there: there?.text ?? null },
    isSame,
    isNewer: !there || !!there.removed || note.updated > there.updated,
  });
}

function planQuote(
  key: string,
  article: IncomingArticle,
  { id, ...quote }: IncomingQuote,
  quotes: Stored<QuoteDocument>[],
  taken: Set<string>,
  plan: Plan,
): void {
  const there =
    quotes.find(({ _id }) => _id === id) ??
    quotes.find((one) => !taken.has(one._id) && isSameQuote(one, quote)) ??
    null;
  const own = id?.startsWith(quotePrefix(key)) ? id : newQuoteId(key, quote.created);
  const place = there?._id ?? own;
  // Twice in one file.
  if (taken.has(place)) {
    plan.same += 1;
    return;
  }
  taken.add(place);
  const after: QuoteDocument = { ...quote, key, tags: tidyTags(quote.tags) };
  const isSame =
    there !== null &&
    (there.note ?? '') === after.note &&
    there.colour === after.colour &&
    sameContent(there.tags ?? [], after.tags ?? []);
  sort(plan, {
    change: change(place, there, after),
    entry: { ...entry(article, quote.text), there: there && !isSame ? (there.note ?? '') : null },
    isSame,
    isNewer: !there || there.removed !== null || quote.updated > there.updated,
  });
}

interface Sorted {
  change: Brought;
  entry: PlannedEntry;
  isSame: boolean;
  isNewer: boolean;
}

function sort(plan: Plan, { change, entry, isSame, isNewer }: Sorted): void {
  // What was removed here is had back by a file that has it.
  const isGoneHere = !!change.before?.['removed'] && !change.after?.['removed'];
  if (isSame && !isGoneHere) {
    plan.same += 1;
    return;
  }
  if (!change.before) plan.added.push(entry);
  else if (isNewer) plan.changed.push(entry);
  else plan.conflicts.push(entry);
  plan[isNewer ? 'writes' : 'over'].push(change);
}

/** UTF-16 code units that are shown of a text. */
const SHOWN = 160;

const entry = ({ header }: IncomingArticle, words: string): PlannedEntry => ({
  title: header.title || header.url,
  words: words.slice(0, SHOWN),
  there: null,
});

const change = (id: string, there: Stored<object> | null, after: object): Brought => ({
  id,
  before: there && (bare(there) as Record<string, unknown>),
  after: after as Record<string, unknown>,
});
