import { type Fault, type ReadersKind, readersKind } from './check-document.ts';

/** Any document, whatever is in it. */
export type AnyDocument = PouchDB.Core.ExistingDocument<Record<string, unknown>>;

/** `aside:<id>:<revision>`: a damaged document whose place was needed, or that was removed. */
export interface AsideDocument {
  /** The id that it had. */
  was: string;
  document: Record<string, unknown>;
  /** When the reader removed it (ms since 1970); until it is let go of, it can be had back. */
  removed: number | null;
}

/** What of the reader's cannot be read. */
export interface Unread {
  id: string;
  kind: ReadersKind;
  /** Damaged, or written by a newer Lectern. */
  state: Fault;
  /** What can be told of it, in its own words; empty where nothing can. */
  words: string;
  /** All of it, as it stands. */
  document: Record<string, unknown>;
}

/** What the ids of all that has been set aside begin with. */
export const ASIDE_PREFIX = 'aside:';

/** A damaged document as it is kept beside. */
export function asideOf(
  { _rev, ...document }: AnyDocument,
  removed: number | null = null,
): AsideDocument & { _id: string } {
  return { _id: `${ASIDE_PREFIX}${document._id}:${_rev}`, was: document._id, document, removed };
}

/** What is told of a document that stands in its own place; null where it is none of the reader's. */
export function unreadOf({ _rev: _, ...document }: AnyDocument, state: Fault): Unread | null {
  const { _id: id } = document;
  const kind = readersKind(id);
  return kind && { id, kind, state, words: wordsIn(document), document };
}

/** The same for one that was set aside; null where it has been removed. */
export function unreadAside(aside: PouchDB.Core.ExistingDocument<AsideDocument>): Unread | null {
  const { was, document, removed } = aside;
  if (removed || typeof was !== 'string' || typeof document !== 'object' || !document) return null;
  const kind = readersKind(was);
  return kind && { id: aside._id, kind, state: 'damaged', words: wordsIn(document), document };
}

/** Characters that are shown. */
const LONGEST = 200;

/** Where words may stand, those of the reader first. */
function wordsIn(document: Record<string, unknown>): string {
  const { text, note, heading, selector, header, reading } = document;
  const article = inside(reading, 'article');
  const found = [text, note, heading, selector].concat(
    [header, article].flatMap((named) => [inside(named, 'title'), inside(named, 'url')]),
  );
  const words = found.find((one): one is string => typeof one === 'string' && one.trim() !== '');
  return (words ?? '').slice(0, LONGEST);
}

const inside = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
