import idb from 'pouchdb-adapter-idb';
import PouchDB from 'pouchdb-core';
import { DATABASE_OPTIONS } from './database-options.ts';

// The newer `indexeddb` adapter is faster, but has open reports of lost data.
PouchDB.plugin(idb);

/** Opens a database of this browser profile by its name. */
export const openIdb = (name: string): PouchDB.Database =>
  new PouchDB(name, { ...DATABASE_OPTIONS, adapter: 'idb' });
