import type { Collection } from '../database/collection.ts';

/** What is read while documents are looked up, one article after another. */
export type ReadDocuments = Pick<Collection, 'get' | 'getAll' | 'list' | 'ids'>;

/**
 * The documents of a collection as they are now, for thousands of questions: what was not there when
 * the first was asked costs no look into the database.
 */
export async function knownIds(docs: ReadDocuments): Promise<ReadDocuments> {
  const sorted = (await docs.ids('')).toSorted();
  const there = new Set(sorted);
  const hasAny = (prefix: string) => {
    const at = firstFrom(sorted, prefix);
    return sorted[at]?.startsWith(prefix) ?? false;
  };
  return {
    get: async (id) => (there.has(id) ? docs.get(id) : null),
    getAll: async (ids) =>
      ids.some((id) => there.has(id)) ? docs.getAll(ids) : ids.map(() => null),
    list: async (prefix) => (hasAny(prefix) ? docs.list(prefix) : []),
    ids: async (prefix) => (hasAny(prefix) ? docs.ids(prefix) : []),
  };
}

/** Where the first of sorted texts stands that is not before `text`. */
function firstFrom(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}
