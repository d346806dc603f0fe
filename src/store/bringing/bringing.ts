import type { Collection } from '../database/collection.ts';
import { StoreError } from '../failure.ts';
import { checked } from '../unread/check-document.ts';
import { sameContent } from './same-content.ts';

/** A document that is to stand in the place of another; null is for none. Neither says its revision. */
export interface Brought {
  id: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** Kinds of documents that can be brought in. */
const BROUGHT = /^(?:article|note|quote):/;

/**
 * Writes documents at once, all of them or none. It is done where it has been done already, and not
 * begun where one of them is another by now than it was looked at.
 * @throws {StoreError} `importChanged` in that case; what PouchDB throws
 */
export async function bring(docs: Collection, brought: readonly Brought[]): Promise<void> {
  const left = new Map(brought.map((one) => [one.id, one]));
  for (const { id, after } of brought) refuseOther(id, after);
  const current = (await docs.getAll([...left.keys()])).filter((doc) => doc !== null);
  const there = new Map(current.map((doc) => [doc._id, doc]));
  for (const { id, before, after } of brought) {
    const now = there.get(id) ?? null;
    if (sameContent(now, after)) left.delete(id);
    else if (!sameContent(now, before)) throw new StoreError('importChanged', id);
  }
  const next = new Map([...left].map(([id, { after }]) => [id, after]));
  if (next.size === 0) return;
  const failed = await docs.writeAll(
    next,
    current.filter(({ _id }) => next.has(_id)),
  );
  if (failed.length > 0) throw new StoreError('importChanged', failed.join(', '));
}

/** What is written must be fit to be read again. */
function refuseOther(id: string, after: Record<string, unknown> | null): void {
  const doc = { ...after, _id: id, _rev: '' };
  if (!BROUGHT.test(id) || (after && checked(doc).fault))
    throw new StoreError('storeFailed', `${id} cannot be brought in`);
}

/** Keys of the articles that documents belong to. */
export const keysOf = (brought: readonly { id: string }[]): string[] => [
  ...new Set(brought.map(({ id }) => id.split(':')[1] ?? '')),
];
