import { readSession, writeSession } from '../../browser/private-session-values.ts';
import { isAnyPrivate } from '../../browser/private-windows.ts';
import { createQueue } from '../queue.ts';
import type { OpenDatabase } from './collection.ts';
import type { Stored } from './stored.ts';

/**
 * Opens a database of private windows: its documents are in the memory of the browser, where no
 * disk sees them. It knows as much of PouchDB as a `Collection` asks for; PouchDB's own adapters
 * either write to a disk or forget when the background is stopped.
 */
export const openSession: OpenDatabase = (name) =>
  new SessionDatabase(name) as unknown as PouchDB.Database;

type Doc = Stored<object>;
type Written = Partial<Doc> & { _id: string; _deleted?: boolean };
type Outcome = { ok: true; id: string; rev: string } | { error: true; status: 409; id: string };

interface Range {
  keys?: string[];
  startkey?: string;
  endkey?: string;
  limit?: number;
}

/** One background writes, but the library page may have its own handle. */
const queue = createQueue();

class SessionDatabase {
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  async get(id: string): Promise<Doc> {
    const [doc] = await this.#read([id]);
    if (!doc) throw { status: 404, name: 'not_found', message: id };
    return doc;
  }

  async allDocs({ keys, startkey = '', endkey = '\uffff', limit }: Range) {
    const inRange = async () =>
      (await this.#ids()).filter((id) => id >= startkey && id <= endkey).slice(0, limit);
    const ids = keys ?? (await inRange());
    const docs = await this.#read(ids);
    const rows = ids.map((id, index) => {
      const doc = docs[index];
      return doc ? { id, key: id, value: { rev: doc._rev }, doc } : { key: id, error: 'not_found' };
    });
    return { rows };
  }

  async put(doc: Written): Promise<Outcome> {
    const [outcome] = await this.bulkDocs([doc]);
    if (!outcome || 'error' in outcome) throw outcome;
    return outcome;
  }

  bulkDocs(docs: readonly Written[]): Promise<Outcome[]> {
    return queue(() => this.#write(docs));
  }

  /** Its writes have no numbers. */
  async info(): Promise<object> {
    return {};
  }

  async close(): Promise<void> {}

  async #write(docs: readonly Written[]): Promise<Outcome[]> {
    // What is still under way when the last of them closes must not stay behind.
    if (!(await isAnyPrivate())) throw new Error('There is no private window.');
    const current = await this.#read(docs.map(({ _id }) => _id));
    const ids = new Set(await this.#ids());
    const values = new Map<string, unknown>();
    const outcomes = docs.map((doc, index): Outcome => {
      const { _id: id, _rev, _deleted, ...body } = doc;
      const known = current[index];
      if (known?._rev !== _rev) return { error: true, status: 409, id };
      const rev = `${Number.parseInt(known?._rev ?? '0', 10) + 1}-0`;
      values.set(this.#keyOf(id), _deleted ? undefined : { ...body, _id: id, _rev: rev });
      ids[_deleted ? 'delete' : 'add'](id);
      return { ok: true, id, rev };
    });
    values.set(this.#name, [...ids].sort());
    await writeSession(values);
    return outcomes;
  }

  async #read(ids: readonly string[]): Promise<(Doc | undefined)[]> {
    const found = await readSession(ids.map((id) => this.#keyOf(id)));
    return ids.map((id) => found.get(this.#keyOf(id)) as Doc | undefined);
  }

  /** In the order of their code units, as IndexedDB has them. */
  async #ids(): Promise<string[]> {
    return ((await readSession([this.#name])).get(this.#name) as string[] | undefined) ?? [];
  }

  readonly #keyOf = (id: string): string => `${this.#name}/${id}`;
}
