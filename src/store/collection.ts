import { reopening } from './reopening.ts';

/** Opens a database by name; called anew when a handle has died. */
export type OpenDatabase = (name: string) => PouchDB.Database;

/** What is read back: the document with its id and revision. */
export type Stored<Doc extends object> = PouchDB.Core.ExistingDocument<Doc>;

/** The documents of one database. Everything throws what PouchDB throws, but for 404 and 409. */
export interface Collection {
  /** The document, or null where there is none. */
  get<Doc extends object>(id: string): Promise<Stored<Doc> | null>;
  /** The document of each id, or null where there is none. */
  getAll<Doc extends object>(ids: string[]): Promise<(Stored<Doc> | null)[]>;
  /** The documents whose ids begin with `prefix`, in the order of their ids. */
  list<Doc extends object>(prefix: string): Promise<Stored<Doc>[]>;
  /** The same in pieces of `size` documents, each read when it is asked for. */
  pieces<Doc extends object>(prefix: string, size: number): AsyncGenerator<Stored<Doc>[]>;
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
}

/** The documents of the database `name`, opened when first needed. */
export function openCollection(name: string, open: OpenDatabase): Collection {
  const use = reopening(() => open(name));
  return {
    get: (id) => use((db) => getOrNull(db, id)),
    getAll: (ids) => use((db) => getEach(db, ids)),
    list: (prefix) => use((db) => listByPrefix(db, prefix)),
    pieces: (prefix, size) => listInPieces(use, prefix, size),
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

async function getEach<Doc extends object>(
  db: PouchDB.Database,
  ids: string[],
): Promise<(Stored<Doc> | null)[]> {
  const { rows } = await db.allDocs<Doc>({ keys: ids, include_docs: true });
  return rows.map((row) => ('doc' in row && row.doc ? (row.doc as Stored<Doc>) : null));
}

async function listByPrefix<Doc extends object>(
  db: PouchDB.Database,
  prefix: string,
): Promise<Stored<Doc>[]> {
  const range = { startkey: prefix, endkey: `${prefix}\ufff0` };
  const { rows } = await db.allDocs<Doc>({ ...range, include_docs: true });
  return rows.flatMap(({ doc }) => (doc ? [doc as Stored<Doc>] : []));
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
    const current = await getOrNull<Doc>(db, id);
    const next = change(current);
    if (!current && !next) return null;
    try {
      await db.put({
        ...(next ?? { _deleted: true }),
        _id: id,
        ...(current && { _rev: current._rev }),
      });
      return next;
    } catch (thrown) {
      if (statusOf(thrown) !== 409) throw thrown;
    }
  }
}

async function updateAllUntilWritten<Doc extends object>(
  db: PouchDB.Database,
  prefix: string,
  change: (current: Stored<Doc>[]) => Map<string, Doc>,
): Promise<void> {
  for (;;) {
    const current = await listByPrefix<Doc>(db, prefix);
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
    const current = (await getEach<Doc>(db, left)).filter((doc) => doc !== null);
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
  if (next.size === 0) return [];
  const failed = await writeAll(db, next, current);
  const grave = failed.find((failure) => statusOf(failure) !== 409);
  if (grave) throw grave;
  return failed.flatMap(({ id }) => id ?? []);
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
  return outcomes.filter(
    (outcome): outcome is PouchDB.Core.Error => 'error' in outcome && !!outcome.error,
  );
}
