import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** Why a picture of a kept copy is not there: it could not be had, or there is no room for it. */
export type Missing = 'lost' | 'large';

/** What is known of one picture of a kept copy. */
export interface PictureEntry {
  /** Of the copy. */
  key: string;
  /** The one the article names it by. */
  address: string;
  /** Media type, by its first bytes; empty where it is missing. */
  type: string;
  /** In bytes. */
  size: number;
  missing: Missing | null;
  /** When it was put here (ms since 1970). */
  kept: number;
}

/** The bytes of it. */
interface PictureBytes {
  key: string;
  address: string;
  bytes: Blob;
}

interface Pictures extends DBSchema {
  entries: { key: [string, string]; value: PictureEntry };
  bytes: { key: [string, string]; value: PictureBytes };
}

export type PictureDatabase = IDBPDatabase<Pictures>;

let opened: Promise<PictureDatabase> | null = null;

/**
 * The database of pictures: entries apart from bytes, so that sizes are added up without reading any.
 * It is no PouchDB: what can be fetched anew has no place in what may be replicated, and deleting it
 * must give its room back.
 */
export function pictureDatabase(): Promise<PictureDatabase> {
  opened ??= open();
  return opened;
}

const open = () =>
  openDB<Pictures>('lectern-pictures', 1, {
    upgrade: (db) => {
      db.createObjectStore('entries', { keyPath: ['key', 'address'] });
      db.createObjectStore('bytes', { keyPath: ['key', 'address'] });
    },
    terminated: forget,
    // A newer Lectern wants to change it.
    blocking: (_, __, event) => {
      (event.target as IDBDatabase).close();
      forget();
    },
  }).catch((thrown: unknown) => {
    forget();
    throw thrown;
  });

function forget(): void {
  opened = null;
}
