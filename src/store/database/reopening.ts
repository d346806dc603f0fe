type Work<T> = (db: PouchDB.Database) => Promise<T>;

/**
 * A handle does not survive a full disk, cleared site data or a closed connection. After a failure
 * that came from below PouchDB, the next work gets a new handle; work that failed because the
 * connection was gone before it began is done again at once.
 * @param open gives a new handle
 * @returns runs work on the handle that is open, and throws what the work throws
 */
export function reopening(open: () => PouchDB.Database): <T>(work: Work<T>) => Promise<T> {
  let handle: PouchDB.Database | null = null;
  const drop = async (used: PouchDB.Database) => {
    if (handle === used) handle = null;
    await used.close().catch(() => undefined);
  };
  const attempt = async <T>(work: Work<T>): Promise<T> => {
    handle ??= open();
    const used = handle;
    return work(used).catch(async (thrown: unknown) => {
      if (isFromBelow(thrown)) await drop(used);
      throw thrown;
    });
  };
  return (work) =>
    attempt(work).catch((thrown: unknown) => {
      if (isLostConnection(thrown)) return attempt(work);
      throw thrown;
    });
}

const nameOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.name : '');

const isLostConnection = (thrown: unknown): boolean => nameOf(thrown) === 'InvalidStateError';

const isFromBelow = (thrown: unknown): boolean =>
  isLostConnection(thrown) || nameOf(thrown) === 'indexed_db_went_bad';
