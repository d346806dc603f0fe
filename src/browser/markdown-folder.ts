/** What Chromium has beyond the File System Standard: https://wicg.github.io/file-system-access/ */
interface Asking {
  queryPermission(wish: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(wish: { mode: 'readwrite' }): Promise<PermissionState>;
}
interface Picking {
  showDirectoryPicker(wish: { id: string; mode: 'read' }): Promise<FileSystemDirectoryHandle>;
}

const DATABASE = 'lectern-folder';
const PLACE = 'folder';
const WRITE = { mode: 'readwrite' } as const;

/** Whether a folder can be chosen in this browser; the background cannot tell. */
export const canPickFolder = (): boolean => 'showDirectoryPicker' in globalThis;

/** Whether this browser may have a folder at all. */
export const knowsFolders = (): boolean =>
  'FileSystemHandle' in globalThis && 'queryPermission' in FileSystemHandle.prototype;

/**
 * Lets the reader choose a folder, in a gesture; null where they choose none. It is chosen to be
 * read, and only then asked to be written: that is what Chromium offers to allow on every visit.
 * @throws {DOMException} where the browser shows no dialog
 */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    const { showDirectoryPicker } = globalThis as unknown as Picking;
    return await showDirectoryPicker({ id: 'markdown', mode: 'read' });
  } catch (thrown) {
    if (thrown instanceof DOMException && thrown.name === 'AbortError') return null;
    throw thrown;
  }
}

/** Whether a folder may be written just now; this asks nobody. */
export const mayWrite = async (folder: FileSystemDirectoryHandle): Promise<boolean> =>
  !('queryPermission' in folder) ||
  (await (folder as unknown as Asking).queryPermission(WRITE)) === 'granted';

/** Asks the reader, in a gesture, whether a folder may be written. */
export const askToWrite = async (folder: FileSystemDirectoryHandle): Promise<boolean> =>
  (await (folder as unknown as Asking).requestPermission(WRITE)) === 'granted';

/** The folder that was chosen last; null where there is none. */
export const chosenFolder = (): Promise<FileSystemDirectoryHandle | null> =>
  inDatabase('readonly', (places) => places.get(PLACE)).then(
    (found) => (found as FileSystemDirectoryHandle | undefined) ?? null,
  );

/** Remembers a folder, or none. */
export const keepFolder = (folder: FileSystemDirectoryHandle | null): Promise<unknown> =>
  inDatabase('readwrite', (places) => (folder ? places.put(folder, PLACE) : places.delete(PLACE)));

/** Handles are no JSON: they stand in a database of their own. */
async function inDatabase(
  mode: IDBTransactionMode,
  work: (places: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(PLACE);
  const database = (await settled(opening)) as IDBDatabase;
  try {
    const doing = work(database.transaction(PLACE, mode).objectStore(PLACE));
    return await settled(doing);
  } finally {
    database.close();
  }
}

const settled = (asked: IDBRequest): Promise<unknown> =>
  new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
