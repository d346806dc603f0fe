import { inflateSync } from 'fflate';
import { IMPORT_BOUNDS, ImportError } from './import-bounds.ts';
import { packedBytes, type ZipEntry, zipDirectory } from './zip-directory.ts';

/** The files of a ZIP, each read and unpacked when it is asked for. */
export interface ZipEntries {
  names: string[];
  /** Null where there is no file of that name. @throws {ImportError} where it is broken */
  bytes(name: string): Promise<Uint8Array | null>;
  text(name: string): Promise<string | null>;
}

/**
 * Looks into a ZIP, and unpacks nothing: it is refused where it says of itself that it holds too
 * much. A file that holds more than it said is cut, and found broken by whoever reads it. No more
 * than one file of it is in memory at a time.
 * @param signal once it is aborted, nothing more is read out of it: asking throws its reason
 * @throws {ImportError} `importFileLarge` or `importFileBroken`
 */
export async function zipEntries(zip: Blob, signal?: AbortSignal): Promise<ZipEntries> {
  const entries = new Map((await directoryOf(zip)).map((entry) => [entry.name, entry]));
  const sizes = [...entries.values()].flatMap(({ size, packed }) => [size, packed]);
  // What is stored as it is, is as large as the ZIP says.
  const whole = [...entries.values()].reduce(
    (sum, { size, method }) => sum + (method === 0 ? 0 : size),
    0,
  );
  const isLarge = sizes.some((size) => size > IMPORT_BOUNDS.packed);
  if (isLarge || whole > IMPORT_BOUNDS.unpacked || entries.size > IMPORT_BOUNDS.files)
    throw new ImportError('importFileLarge', `${entries.size} files, ${whole} bytes`);
  const bytes = async (name: string) => {
    signal?.throwIfAborted();
    const entry = entries.get(name);
    return entry ? unpack(zip, entry) : null;
  };
  const text = async (name: string) => {
    const found = await bytes(name);
    return found && new TextDecoder().decode(found);
  };
  return { names: [...entries.keys()], bytes, text };
}

async function directoryOf(zip: Blob): Promise<ZipEntry[]> {
  try {
    return await zipDirectory(zip);
  } catch (thrown) {
    throw new ImportError('importFileBroken', String(thrown));
  }
}

async function unpack(zip: Blob, entry: ZipEntry): Promise<Uint8Array> {
  try {
    const packed = await packedBytes(zip, entry);
    if (entry.method === 0) return packed;
    // It may hold more than it says: no more room than that is given.
    if (entry.method === 8) return inflateSync(packed, { out: new Uint8Array(entry.size) });
  } catch (thrown) {
    throw new ImportError('importFileBroken', `${entry.name}: ${String(thrown)}`);
  }
  throw new ImportError('importFileBroken', entry.name);
}
