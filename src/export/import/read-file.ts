import type { Incoming } from '../../model/incoming.ts';
import { isBackup, readBackup } from '../backup/read-backup.ts';
import { IMPORT_BOUNDS, ImportError } from './import-bounds.ts';
import { zipEntries } from './zip-entries.ts';

/**
 * Reads a file, whatever it is of what Lectern knows: what it is, its first bytes say, not its name.
 * @throws {ImportError} where it is none of these, or is not whole
 */
export async function readFile(file: Blob): Promise<Incoming> {
  if (file.size === 0) throw new ImportError('importFileEmpty');
  const start = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  const isZip = start[0] === 0x50 && start[1] === 0x4b;
  if (!isZip) throw new ImportError('importFileOther');
  if (file.size > IMPORT_BOUNDS.zip) throw new ImportError('importFileLarge');
  const entries = zipEntries(new Uint8Array(await file.arrayBuffer()));
  if (isBackup(entries)) return bounded(await readBackup(entries));
  throw new ImportError('importFileOther');
}

/** @throws {ImportError} where there is more than can be brought in at once */
function bounded(incoming: Incoming): Incoming {
  const entries = incoming.articles.reduce((sum, { quotes }) => sum + quotes.length + 1, 0);
  if (entries > IMPORT_BOUNDS.entries) throw new ImportError('importFileLarge', String(entries));
  return incoming;
}
