import type { OpenDatabase } from '../../src/store/database/collection.ts';

/** When a worker is stopped: before its last operation of the database has begun, or after it was done. */
export type Moment = 'before' | 'after';

const OPERATIONS = new Set(['get', 'put', 'allDocs', 'bulkDocs', 'changes', 'info']);

/**
 * Opens the databases of a worker that is stopped at its `last` operation (counted from 1): nothing
 * it asks from then on happens, or is answered.
 * @returns `hasDied` resolves when it is stopped
 */
export function dyingDatabases(
  open: OpenDatabase,
  last: number,
  moment: Moment,
): { open: OpenDatabase; hasDied: Promise<'died'> } {
  let count = 0;
  let die: (died: 'died') => void;
  const hasDied = new Promise<'died'>((done) => {
    die = done;
  });
  const never = new Promise<never>(() => undefined);
  const dying = async (operate: () => Promise<unknown>) => {
    count += 1;
    if (count > last) return never;
    if (count < last) return operate();
    // That there is no such document is an answer, too.
    if (moment === 'after') await operate().catch(() => undefined);
    die('died');
    return never;
  };
  const wrapped = (db: PouchDB.Database) =>
    new Proxy(db, {
      get: (target, name) => {
        const own = Reflect.get(target, name);
        if (typeof own !== 'function') return own;
        if (!OPERATIONS.has(String(name))) return own.bind(target);
        return (...args: unknown[]) => dying(() => own.apply(target, args));
      },
    });
  return { open: (name) => wrapped(open(name)), hasDied };
}
