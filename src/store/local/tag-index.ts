import { bestEffort } from '../best-effort.ts';
import type { Collection } from '../database/collection.ts';
import type { Stored } from '../database/stored.ts';
import {
  NOTE_PREFIX,
  type NoteDocument,
  QUOTE_PREFIX,
  type QuoteDocument,
  TAGS_ID,
  type TagsDocument,
} from '../documents.ts';
import type { Device } from './device.ts';

type Tagged = NoteDocument | QuoteDocument;

/** Documents read at once: the background has other work, too. */
const PIECE = 500;

/** Writes of documents without tags after which the index says how far it has looked. */
const FAR = 200;

/**
 * Every tag that has been given and not taken away again, the most used first. Which stand where is
 * an index of this device: it is brought up to date by what was written since it was last asked, by
 * whom ever, since gathering tags from ten thousand quotes takes longer than the reader types.
 */
export async function listTags(docs: Collection, device: Device): Promise<string[]> {
  const known = await device.get<TagsDocument>(TAGS_ID);
  const index = await upToDate(docs, known);
  if (isWorthWriting(known, index)) await bestEffort(() => writeIndex(device, known, index));
  return mostUsed(Object.values(index.of).flat());
}

/** Makes the index anew, whatever it said. */
export async function indexTags(docs: Collection, device: Device): Promise<void> {
  const known = await device.get<TagsDocument>(TAGS_ID);
  const index = await indexed(docs);
  if (isNumbered(index)) await writeIndex(device, known, index);
}

async function upToDate(docs: Collection, known: TagsDocument | null): Promise<TagsDocument> {
  const last = await docs.sequence();
  // One that has looked further than there is was of a database that is gone.
  if (!known || last === null || known.sequence > last) return indexed(docs);
  const { sequence, docs: changed } = await docs.changesSince<Tagged>(known.sequence);
  const of = { ...known.of };
  for (const [id, doc] of changed) {
    if (doc && isTagged(id, doc)) of[id] = doc.tags ?? [];
    else delete of[id];
  }
  return { sequence, of };
}

async function indexed(docs: Collection): Promise<TagsDocument> {
  // Before it is looked through: what is written meanwhile is looked at once more.
  const sequence = (await docs.sequence()) ?? UNNUMBERED;
  const of: Record<string, string[]> = {};
  for (const prefix of [NOTE_PREFIX, QUOTE_PREFIX])
    for await (const piece of docs.pieces<Tagged>(prefix, PIECE))
      for (const doc of piece) if (isTagged(doc._id, doc)) of[doc._id] = doc.tags ?? [];
  return { sequence, of };
}

const UNNUMBERED = -1;

const isNumbered = ({ sequence }: TagsDocument): boolean => sequence !== UNNUMBERED;

const isTagged = (id: string, { tags = [] }: Tagged): boolean =>
  tags.length > 0 && (id.startsWith(NOTE_PREFIX) || id.startsWith(QUOTE_PREFIX));

const isWorthWriting = (known: TagsDocument | null, index: TagsDocument): boolean =>
  isNumbered(index) &&
  (!known ||
    index.sequence - known.sequence > FAR ||
    JSON.stringify(known.of) !== JSON.stringify(index.of));

/** Where somebody else has written it meanwhile, theirs is as good. */
const writeIndex = (device: Device, known: Stored<TagsDocument> | null, index: TagsDocument) =>
  device.writeAll(new Map([[TAGS_ID, index]]), known ? [known] : []);

function mostUsed(tags: string[]): string[] {
  const uses = new Map<string, { name: string; count: number }>();
  for (const name of tags) {
    const known = uses.get(name.toLocaleLowerCase());
    uses.set(name.toLocaleLowerCase(), {
      name: known?.name ?? name,
      count: (known?.count ?? 0) + 1,
    });
  }
  const sorted = [...uses.values()].sort(
    (a, b) => b.count - a.count || a.name.localeCompare(b.name),
  );
  return sorted.map(({ name }) => name);
}
