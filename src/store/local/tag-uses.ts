import type { Collection } from '../database/collection.ts';
import type { Stored } from '../database/stored.ts';
import { TAG_PREFIX, type TagDocument, tagId } from '../documents.ts';

/** By how much the uses of tags have changed, by the ids of their documents. */
type Changes = Map<string, { name: string; more: number }>;

interface Tagged {
  tags?: string[];
}

/**
 * Changes documents with tags, and in the same write how often each tag is used: a worker that is
 * stopped has written both or neither. They are counted, a document a tag, because looking through
 * ten thousand quotes takes more than a second, and the reader is at the third letter by then.
 * @param change gets a document, or null where there is none of that id; gives what is to be there,
 *   or null. It is called again where somebody else wrote in between.
 * @returns what was written, by id
 */
export async function updateTagged<Doc extends Tagged>(
  docs: Collection,
  ids: readonly string[],
  change: (current: Stored<Doc> | null, id: string) => Doc | null,
): Promise<Map<string, Doc>> {
  const written = new Map<string, Doc>();
  let left = [...new Set(ids)];
  let owed: Changes = new Map();
  while (left.length > 0 || owed.size > 0) {
    const round = await writeRound(docs, left, owed, change);
    for (const [id, doc] of round.written) written.set(id, doc);
    ({ left, owed } = round);
  }
  return written;
}

/** Every tag that has been given and not taken away again, the most used first. */
export async function listTags(docs: Collection): Promise<string[]> {
  const tags = await docs.list<TagDocument>(TAG_PREFIX);
  tags.sort((a, b) => b.uses - a.uses || a.name.localeCompare(b.name));
  return tags.map(({ name }) => name);
}

async function writeRound<Doc extends Tagged>(
  docs: Collection,
  ids: string[],
  owed: Changes,
  change: (current: Stored<Doc> | null, id: string) => Doc | null,
) {
  const current = new Map<string, Stored<Doc> | null>();
  for (const [at, doc] of (await docs.getAll<Doc>(ids)).entries()) current.set(ids[at] ?? '', doc);
  const next = new Map<string, Doc | null>();
  for (const [id, doc] of current) {
    const changed = change(doc, id);
    if (doc || changed) next.set(id, changed);
  }
  const usesOf = (id: string): Changes => usesBetween(current.get(id), next.get(id));
  const due = sum(owed, ...[...next.keys()].map(usesOf));
  const failed = await writeWithTags(docs, next, [...current.values()], due);
  const late = [...next.keys()].filter((id) => failed.has(id));
  const kept = [...due].filter(([id]) => failed.has(id));
  return {
    left: late,
    // What was counted for a document that was not written is taken back.
    owed: sum(new Map(kept), ...late.map((id) => reversed(usesOf(id)))),
    written: [...next].filter(
      (entry): entry is [string, Doc] => !!entry[1] && !failed.has(entry[0]),
    ),
  };
}

/** Gives the ids of what somebody else wrote in between. */
async function writeWithTags(
  docs: Collection,
  next: Map<string, Tagged | null>,
  current: (Stored<Tagged> | null)[],
  due: Changes,
): Promise<Set<string>> {
  const tags = await docs.getAll<TagDocument>([...due.keys()]);
  const uses = [...due].map(([id, { name, more }], at): [string, TagDocument | null] => {
    const count = (tags[at]?.uses ?? 0) + more;
    return [id, count > 0 ? { name: tags[at]?.name ?? name, uses: count } : null];
  });
  const there = [...current, ...tags].filter((doc) => doc !== null);
  // A tag that is neither there nor wanted needs no mark of its end.
  const needed = uses.filter(([id, doc], at) => doc !== null || tags[at]?._id === id);
  return new Set(await docs.writeAll(new Map<string, object | null>([...next, ...needed]), there));
}

function usesBetween(before: Tagged | null | undefined, after: Tagged | null | undefined): Changes {
  const count = (tags: string[] | undefined, more: number): Changes =>
    new Map((tags ?? []).map((name) => [tagId(name), { name, more }]));
  return sum(count(before?.tags, -1), count(after?.tags, 1));
}

function sum(...all: Changes[]): Changes {
  const changes: Changes = new Map();
  for (const [id, { name, more }] of all.flatMap((one) => [...one]))
    changes.set(id, { name, more: (changes.get(id)?.more ?? 0) + more });
  return new Map([...changes].filter(([, { more }]) => more !== 0));
}

const reversed = (changes: Changes): Changes =>
  new Map([...changes].map(([id, { name, more }]) => [id, { name, more: -more }]));
