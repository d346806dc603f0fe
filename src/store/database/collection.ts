import { StoreError } from '../failure.ts';
import { checked, type Fault, kindOf, readersKind } from '../unread/check-document.ts';
import { type AnyDocument, asideOf } from '../unread/set-aside.ts';
import { reopening } from './reopening.ts';
import type { Stored } from './stored.ts';

/** Opens a database by name; called anew when a handle has died. */
export type OpenDatabase = (name: string) => PouchDB.Database;

/** A document with an id that it is to have. */
export type MovedDocument = Record<string, unknown> & { _id: string };

/** Is told of each document that is met and cannot be worked on. */
export type TellOfUnread = (doc: AnyDocument, fault: Fault) => void;

/**
 * The documents of one database. Everything throws what PouchDB throws, but for 404 and 409.
 *
 * What is damaged, or was written by a newer Lectern, is given to nobody, as if it were not there.
 * Where its place is needed, what is damaged is made anew, after it was set aside where it is the
 * reader's (see `set-aside.ts`); what is of a newer Lectern is never written over: a write of what
 * the reader has to do with throws `storeNewer`, one of Lectern's own does nothing.
 */
export interface Collection {
  /** The document, or null where there is none. */
  get<Doc extends object>(id: string): Promise<Stored<Doc> | null>;
  /** The document of each id, or null where there is none. */
  getAll<Doc extends object>(ids: string[]): Promise<(Stored<Doc> | null)[]>;
  /** The documents whose ids begin with `prefix`, in the order of their ids. */
  list<Doc extends object>(prefix: string): Promise<Stored<Doc>[]>;
  /** The same in pieces of `size` documents, each read when it is asked for. */
  pieces<Doc extends object>(prefix: string, size: number): AsyncGenerator<Stored<Doc>[]>;
  /** The ids that begin with `prefix`, of all that there is, in their order. */
  ids(prefix: string): Promise<string[]>;
  /**
   * Reads, changes, writes, and begins again where somebody else wrote in between. `change` gets
   * null where there is no document, and gives null to have none; it may be called several times.
   * Gives what was written.
   */
  update<Doc extends object>(
    id: string,
    change: (current: Doc | null) => Doc | null,
  ): Promise<Doc | null>;
  /**
   * The same for all documents whose ids begin with `prefix`, in one write: `change` gets them and
   * gives those to be written, by id.
   */
  updateAll<Doc extends object>(
    prefix: string,
    change: (current: Stored<Doc>[]) => Map<string, Doc>,
  ): Promise<void>;
  /**
   * The same for the documents of these ids, in one write, each changed by itself; those that are
   * not there are passed over, those that null is given for are no more. Gives what was written,
   * by id.
   */
  updateEach<Doc extends object>(
    ids: readonly string[],
    change: (current: Stored<Doc>) => Doc | null,
  ): Promise<Map<string, Doc>>;
  /**
   * Writes documents of all kinds by their ids at once: all of it is there after a stop in the
   * middle, or nothing. Null is for those that are to be no more.
   * @param current those of them that there were
   * @returns ids of those that somebody else has written since; these alone were not written
   */
  writeAll(next: Map<string, object | null>, current: Stored<object>[]): Promise<string[]>;
  /**
   * Makes one of a document that was written in two places apart; nothing is done where it was not.
   * @param merge gets the one that is given to readers, and one that is not
   */
  settle<Doc extends object>(
    id: string,
    merge: (shown: Stored<Doc>, hidden: Stored<Doc>) => Doc,
  ): Promise<void>;
  /** The number of the last write; null where writes are not numbered (documents in memory). */
  sequence(): Promise<number | null>;
  /** What was written after a numbered write, by id, as it is now; null for what is no more. */
  changesSince<Doc extends object>(
    sequence: number,
  ): Promise<{ sequence: number; docs: Map<string, Stored<Doc> | null> }>;
  /** Ids of what was written, or went, after a numbered write. */
  idsSince(sequence: number): Promise<{ sequence: number; ids: string[] }>;
  /**
   * Gives documents of these ids, damaged or not, other ids: all of it is done after a stop in the
   * middle, or nothing. What a newer Lectern wrote stays where it is.
   * @param move gives what a document is to be, under its new id
   * @param meet brings what is moved together with what stands in its place
   */
  moveAll(
    ids: readonly string[],
    move: (doc: AnyDocument) => MovedDocument,
    meet: (there: MovedDocument, coming: MovedDocument) => MovedDocument,
  ): Promise<void>;
  /**
   * Takes a damaged document out of its place and sets it aside as removed. Gives the id it can be
   * had back by; null where there is no damaged one of that id.
   */
  putAway(id: string, now: number): Promise<string | null>;
}

/**
 * The documents of the database `name`, opened when first needed.
 * @param tell see {@link TellOfUnread}
 */
export function openCollection(
  name: string,
  open: OpenDatabase,
  tell: TellOfUnread = () => undefined,
): Collection {
  const use = reopening(() => open(name));
  const read = <Doc extends object>(doc: Stored<Doc> | null): Stored<Doc> | null =>
    doc && readable(doc, tell);
  const readAll = <Doc extends object>(docs: Stored<Doc>[]): Stored<Doc>[] =>
    docs.filter((doc) => readable(doc, tell) !== null);
  return {
    get: async (id) => read(await use((db) => getOrNull(db, id))),
    getAll: async (ids) => (await use((db) => getEach(db, ids))).map(read) as never,
    list: async (prefix) => readAll(await use((db) => listByPrefix(db, prefix))) as never,
    pieces: async function* <Doc extends object>(prefix: string, size: number) {
      for await (const piece of listInPieces<Doc>(use, prefix, size)) yield readAll(piece);
    },
    ids: (prefix) => use((db) => idsByPrefix(db, prefix)),
    settle: (id, merge) => use((db) => settleOnce(db, id, merge)),
    sequence: () => use(sequenceOf),
    changesSince: async <Doc extends object>(since: number) => {
      const { sequence, docs } = await use((db) => changesSince<Doc>(db, since));
      return { sequence, docs: new Map([...docs].map(([id, doc]) => [id, read(doc)])) };
    },
    idsSince: (since) => use((db) => idsSince(db, since)),
    moveAll: (ids, move, meet) => use((db) => moveUntilWritten(db, ids, move, meet)),
    putAway: (id, now) => use((db) => putAway(db, id, now)),
    update: (id, change) => use((db) => updateUntilWritten(db, id, change)),
    updateAll: (prefix, change) => use((db) => updateAllUntilWritten(db, prefix, change)),
    updateEach: (ids, change) => use((db) => updateEachUntilWritten(db, ids, change)),
    writeAll: (next, current) => use((db) => writeOnce(db, next, current)),
  };
}

const statusOf = (thrown: unknown): unknown =>
  typeof thrown === 'object' && thrown !== null && 'status' in thrown ? thrown.status : undefined;

async function getOrNull<Doc extends object>(
  db: PouchDB.Database,
  id: string,
): Promise<Stored<Doc> | null> {
  try {
    return await db.get<Doc>(id);
  } catch (thrown) {
    if (statusOf(thrown) === 404) return null;
    throw thrown;
  }
}

/** The document, where it can be worked on; null, and told of, where not. */
function readable<Doc extends object>(doc: Stored<Doc>, tell: TellOfUnread): Stored<Doc> | null {
  const { doc: whole, fault } = checked(doc);
  if (fault) tell(doc as unknown as AnyDocument, fault);
  return whole;
}

async function getEach<Doc extends object>(
  db: PouchDB.Database,
  ids: string[],
): Promise<(Stored<Doc> | null)[]> {
  const keys = await idsThere(db, ids);
  if (keys.length === 0) return ids.map(() => null);
  const { rows } = await db.allDocs<Doc>({ keys, include_docs: true });
  const found = new Map(
    rows.flatMap((row) => ('doc' in row && row.doc ? [[row.id, row.doc as Stored<Doc>]] : [])),
  );
  return ids.map((id) => found.get(id) ?? null);
}

/** Ids for which each is asked for by itself, as PouchDB does it, sooner than all ids between them. */
const FEW_IDS = 50;

/** Of these ids those that are there, where there are many of them; else all of them. */
async function idsThere(db: PouchDB.Database, ids: string[]): Promise<string[]> {
  if (ids.length <= FEW_IDS) return ids;
  const sorted = ids.toSorted();
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)];
  const { rows } = await db.allDocs({ startkey: first, endkey: last });
  const there = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => there.has(id));
}

async function listByPrefix<Doc extends object>(
  db: PouchDB.Database,
  prefix: string,
): Promise<Stored<Doc>[]> {
  const range = { startkey: prefix, endkey: `${prefix}\ufff0` };
  const { rows } = await db.allDocs<Doc>({ ...range, include_docs: true });
  return rows.flatMap(({ doc }) => (doc ? [doc as Stored<Doc>] : []));
}

async function idsByPrefix(db: PouchDB.Database, prefix: string): Promise<string[]> {
  const { rows } = await db.allDocs({ startkey: prefix, endkey: `${prefix}\ufff0` });
  return rows.map(({ id }) => id);
}

async function* listInPieces<Doc extends object>(
  use: ReturnType<typeof reopening>,
  prefix: string,
  size: number,
): AsyncGenerator<Stored<Doc>[]> {
  const endkey = `${prefix}\ufff0`;
  for (let startkey = prefix; ; ) {
    const range = { startkey, endkey, limit: size, include_docs: true };
    const { rows } = await use((db) => db.allDocs<Doc>(range));
    const last = rows.at(-1);
    if (!last) return;
    yield rows.flatMap(({ doc }) => (doc ? [doc as Stored<Doc>] : []));
    // The next id that there can be.
    startkey = `${last.id}\0`;
  }
}

async function updateUntilWritten<Doc extends object>(
  db: PouchDB.Database,
  id: string,
  change: (current: Doc | null) => Doc | null,
): Promise<Doc | null> {
  for (;;) {
    const stored = await getOrNull<Doc>(db, id);
    const { doc: current, fault } = stored ? checked(stored) : { doc: null, fault: null };
    const next = change(current);
    if (!current && !next) return null;
    if (fault === 'newer') return leaveAlone(id);
    const written = {
      ...(next ?? { _deleted: true }),
      _id: id,
      ...(stored && { _rev: stored._rev }),
    };
    const beside =
      fault && stored && readersKind(id) ? [asideOf(stored as unknown as AnyDocument)] : [];
    const failed = await writeTogether(db, [...beside, written]);
    if (!failed.has(id)) return next;
  }
}

/** What a newer Lectern keeps for itself this one can do without; so can quotes without a name. */
function leaveAlone(id: string): null {
  const kind = kindOf(id);
  if (kind === 'settings' || (readersKind(id) && kind !== 'article'))
    throw new StoreError('storeNewer', id);
  return null;
}

/** Gives the ids of those that somebody else has written in between; throws on any other failure. */
async function writeTogether(
  db: PouchDB.Database,
  written: (object & { _id: string })[],
): Promise<Set<string | undefined>> {
  const failed = (await db.bulkDocs(written)).filter(isFailure);
  const grave = failed.find((failure) => statusOf(failure) !== 409);
  if (grave) throw grave;
  return new Set(failed.map(({ id }) => id));
}

async function putAway(db: PouchDB.Database, id: string, now: number): Promise<string | null> {
  for (;;) {
    const stored = await getOrNull<AnyDocument>(db, id);
    if (!stored || !readersKind(id) || checked(stored).fault !== 'damaged') return null;
    const aside = asideOf(stored, now);
    const gone = { _id: id, _rev: stored._rev, _deleted: true };
    const failed = await writeTogether(db, [aside, gone]);
    if (!failed.has(id)) return aside._id;
  }
}

async function settleOnce<Doc extends object>(
  db: PouchDB.Database,
  id: string,
  merge: (shown: Stored<Doc>, hidden: Stored<Doc>) => Doc,
): Promise<void> {
  const [shown] = await getConflicted<Doc>(db, id);
  if (!shown?._conflicts?.length || checked(shown).fault) return;
  let merged: Stored<Doc> = shown;
  const gone: Stored<object>[] = [];
  for (const rev of shown._conflicts) {
    const hidden = await db.get<Doc>(id, { rev });
    if (checked(hidden).fault) continue;
    merged = { ...merge(merged, hidden), _id: id, _rev: shown._rev };
    gone.push({ _id: id, _rev: rev, _deleted: true } as Stored<object>);
  }
  const { _conflicts, ...written } = merged as Stored<Doc> & { _conflicts?: string[] };
  // Where somebody has written it meanwhile, the next one to write makes one of them.
  if ((await writeTogether(db, [written])).size === 0) await writeTogether(db, gone);
}

async function getConflicted<Doc extends object>(
  db: PouchDB.Database,
  id: string,
): Promise<(Stored<Doc> & PouchDB.Core.GetMeta)[]> {
  const found = await db.get<Doc>(id, { conflicts: true }).catch((thrown: unknown) => {
    if (statusOf(thrown) === 404) return null;
    throw thrown;
  });
  return found ? [found] : [];
}

async function sequenceOf(db: PouchDB.Database): Promise<number | null> {
  const { update_seq } = await db.info();
  return typeof update_seq === 'number' ? update_seq : null;
}

/** Documents read at once. */
const PIECE = 500;

async function changesSince<Doc extends object>(
  db: PouchDB.Database,
  since: number,
): Promise<{ sequence: number; docs: Map<string, Stored<Doc> | null> }> {
  const docs = new Map<string, Stored<Doc> | null>();
  for (let sequence = since; ; ) {
    const options = { since: sequence, limit: PIECE, include_docs: true };
    const { results, last_seq } = await db.changes<Doc>(options);
    for (const { id, deleted, doc } of results)
      docs.set(id, deleted || !doc ? null : (doc as Stored<Doc>));
    sequence = Number(last_seq);
    if (results.length < PIECE) return { sequence, docs };
  }
}

async function idsSince(
  db: PouchDB.Database,
  since: number,
): Promise<{ sequence: number; ids: string[] }> {
  const { results, last_seq } = await db.changes({ since });
  return { sequence: Number(last_seq), ids: results.map(({ id }) => id) };
}

async function moveUntilWritten(
  db: PouchDB.Database,
  ids: readonly string[],
  move: (doc: AnyDocument) => MovedDocument,
  meet: (there: MovedDocument, coming: MovedDocument) => MovedDocument,
): Promise<void> {
  for (;;) {
    const found = (await getEach<AnyDocument>(db, [...ids])).filter((doc) => doc !== null);
    const moved = found.filter((doc) => checked(doc).fault !== 'newer');
    const coming = moved.map(move);
    const there = await getEach<AnyDocument>(
      db,
      coming.map(({ _id }) => _id),
    );
    const next = coming.map((doc, at) => {
      const { _rev, ...body } = there[at] ?? { _rev: null };
      return _rev === null ? doc : { ...meet(body as MovedDocument, doc), _id: doc._id, _rev };
    });
    const gone = moved.map(({ _id, _rev }) => ({ _id, _rev, _deleted: true }));
    if (moved.length === 0) return;
    if ((await writeTogether(db, [...next, ...gone])).size === 0) return;
  }
}

async function updateAllUntilWritten<Doc extends object>(
  db: PouchDB.Database,
  prefix: string,
  change: (current: Stored<Doc>[]) => Map<string, Doc>,
): Promise<void> {
  for (;;) {
    const current = (await listByPrefix<Doc>(db, prefix)).filter((doc) => !checked(doc).fault);
    const next = change(current);
    if (next.size === 0) return;
    const failures = await writeAll(db, next, current);
    const grave = failures.find((failure) => statusOf(failure) !== 409);
    if (grave) throw grave;
    if (failures.length === 0) return;
  }
}

async function updateEachUntilWritten<Doc extends object>(
  db: PouchDB.Database,
  ids: readonly string[],
  change: (current: Stored<Doc>) => Doc | null,
): Promise<Map<string, Doc>> {
  const written = new Map<string, Doc>();
  let left = [...new Set(ids)];
  while (left.length > 0) {
    const found = (await getEach<Doc>(db, left)).filter((doc) => doc !== null);
    const current = found.filter((doc) => !checked(doc).fault);
    const next = new Map(current.map((doc): [string, Doc | null] => [doc._id, change(doc)]));
    const failed = await writeAll(db, next, current);
    const grave = failed.find((failure) => statusOf(failure) !== 409);
    if (grave) throw grave;
    left = failed.flatMap(({ id }) => id ?? []);
    const again = new Set(left);
    for (const [id, doc] of next) if (doc && !again.has(id)) written.set(id, doc);
  }
  return written;
}

async function writeOnce(
  db: PouchDB.Database,
  next: Map<string, object | null>,
  current: Stored<object>[],
): Promise<string[]> {
  const known = new Set(current.map(({ _id }) => _id));
  const unread = await unreadAmong(
    db,
    [...next.keys()].filter((id) => !known.has(id)),
  );
  const newer = unread.filter((doc) => checked(doc).fault === 'newer');
  for (const { _id } of newer) leaveAlone(_id);
  const damaged = unread.filter((doc) => !newer.includes(doc));
  const beside = damaged.filter(({ _id }) => readersKind(_id)).map((doc) => asideOf(doc));
  const written = new Map([...next, ...beside.map((doc): [string, object] => [doc._id, doc])]);
  for (const { _id } of newer) written.delete(_id);
  if (written.size === 0) return [];
  const failed = await writeAll(db, written, [...current, ...damaged] as Stored<object>[]);
  const grave = failed.find((failure) => statusOf(failure) !== 409);
  if (grave) throw grave;
  return failed.flatMap(({ id }) => id ?? []);
}

/** Of these ids, the documents that cannot be worked on: to their readers they are not there. */
async function unreadAmong(db: PouchDB.Database, ids: string[]): Promise<AnyDocument[]> {
  const found = ids.length > 0 ? await getEach<AnyDocument>(db, ids) : [];
  return found.filter((doc) => doc !== null).filter((doc) => checked(doc).fault !== null);
}

/** Gives what failed: each document is written or not on its own account. */
async function writeAll<Doc extends object>(
  db: PouchDB.Database,
  next: Map<string, Doc | null>,
  current: Stored<Doc>[],
): Promise<PouchDB.Core.Error[]> {
  const revisions = new Map(current.map(({ _id, _rev }) => [_id, _rev]));
  const written = [...next].map(([_id, doc]) => {
    const _rev = revisions.get(_id);
    return { ...(doc ?? { _deleted: true }), _id, ...(_rev && { _rev }) };
  });
  const outcomes = await db.bulkDocs(written);
  return outcomes.filter(isFailure);
}

const isFailure = (outcome: object): outcome is PouchDB.Core.Error =>
  'error' in outcome && !!outcome.error;
