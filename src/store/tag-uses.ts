import type { Collection } from './collection.ts';
import { TAG_PREFIX, type TagDocument, tagId } from './documents.ts';

/** The tags of one note or quote, before and after a write. */
export interface TagsWritten {
  before: readonly string[];
  after: readonly string[];
}

/**
 * Counts what writes have changed, a document a tag: looking through ten thousand quotes for their
 * tags takes more than a second, and the reader is at the third letter by then.
 */
export async function countTags(docs: Collection, written: Iterable<TagsWritten>): Promise<void> {
  for (const [id, { name, more }] of changesOf(written))
    await docs.update<TagDocument>(id, (tag) => {
      const uses = (tag?.uses ?? 0) + more;
      return uses > 0 ? { name: tag?.name ?? name, uses } : null;
    });
}

/** Every tag that has been given and not taken away again, the most used first. */
export async function listTags(docs: Collection): Promise<string[]> {
  const tags = await docs.list<TagDocument>(TAG_PREFIX);
  tags.sort((a, b) => b.uses - a.uses || a.name.localeCompare(b.name));
  return tags.map(({ name }) => name);
}

function changesOf(written: Iterable<TagsWritten>): Map<string, { name: string; more: number }> {
  const changes = new Map<string, { name: string; more: number }>();
  const add = (name: string, more: number) => {
    const id = tagId(name);
    changes.set(id, { name, more: (changes.get(id)?.more ?? 0) + more });
  };
  for (const { before, after } of written) {
    for (const name of before) add(name, -1);
    for (const name of after) add(name, 1);
  }
  return new Map([...changes].filter(([, { more }]) => more !== 0));
}
