import { randomUUID } from 'node:crypto';
import memory from 'pouchdb-adapter-memory';
import PouchDB from 'pouchdb-core';
import type { OpenDatabase } from '../../src/store/database/collection.ts';
import { DATABASE_OPTIONS } from '../../src/store/database/database-options.ts';

PouchDB.plugin(memory);

/** Opens databases that nobody has opened yet, in memory; the same name gives the same one again. */
export function freshDatabases(): OpenDatabase {
  const run = randomUUID();
  return (name) => new PouchDB(`${run}-${name}`, { ...DATABASE_OPTIONS, adapter: 'memory' });
}
