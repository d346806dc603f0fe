import type { Collection } from './database/collection.ts';
import {
  NOTE_PREFIX,
  type NoteDocument,
  QUOTE_PREFIX,
  type QuoteDocument,
  TAG_PREFIX,
  type TagDocument,
  tagId,
} from './documents.ts';

/** Documents read at once: the background has other work, too. */
const PIECE = 500;

/**
 * Counts all tags anew where they are not what they should be: a count may have been damaged, or
 * kept from being written by a full disk.
 * @param write runs what is given to it when no other write runs
 */
export async function mendTags(
  docs: Collection,
  write: <T>(work: () => Promise<T>) => Promise<T>,
): Promise<void> {
  if ((await wrongTags(docs)).size === 0) return;
  await write(async () => {
    for (const [id, tag] of await wrongTags(docs)) await docs.update<TagDocument>(id, () => tag);
  });
}

/** What should stand in the place of each that is wrong; null for nothing. */
async function wrongTags(docs: Collection): Promise<Map<string, TagDocument | null>> {
  const right = await countAll(docs);
  const there = new Map((await docs.list<TagDocument>(TAG_PREFIX)).map((tag) => [tag._id, tag]));
  const ids = new Set([...right.keys(), ...(await docs.ids(TAG_PREFIX))]);
  const wrong = [...ids].filter((id) => right.get(id)?.uses !== there.get(id)?.uses);
  return new Map(wrong.map((id) => [id, right.get(id) ?? null]));
}

async function countAll(docs: Collection): Promise<Map<string, TagDocument>> {
  const counts = new Map<string, TagDocument>();
  for (const prefix of [NOTE_PREFIX, QUOTE_PREFIX])
    for await (const piece of docs.pieces<NoteDocument | QuoteDocument>(prefix, PIECE))
      for (const name of piece.flatMap(({ tags = [] }) => tags)) {
        const known = counts.get(tagId(name));
        counts.set(tagId(name), { name: known?.name ?? name, uses: (known?.uses ?? 0) + 1 });
      }
  return counts;
}
