import { unzipSync } from 'fflate';
import { IMPORT_BOUNDS, ImportError } from './import-bounds.ts';

/** The files of a ZIP, each unpacked when it is asked for. */
export interface ZipEntries {
  names: string[];
  /** Null where there is no file of that name. @throws {ImportError} where it is broken */
  bytes(name: string): Uint8Array | null;
  text(name: string): string | null;
}

/**
 * Looks into a ZIP, and unpacks nothing: it is refused where it says of itself that it holds too
 * much. A file that holds more than it said is cut, and found broken by whoever reads it.
 * @throws {ImportError} `importFileLarge` or `importFileBroken`
 */
export function zipEntries(zip: Uint8Array): ZipEntries {
  const sizes = sizesIn(zip);
  const whole = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const isLarge = [...sizes.values()].some((size) => size > IMPORT_BOUNDS.packed);
  if (isLarge || whole > IMPORT_BOUNDS.unpacked || sizes.size > IMPORT_BOUNDS.files)
    throw new ImportError('importFileLarge', `${sizes.size} files, ${whole} bytes`);
  const bytes = (name: string) => (sizes.has(name) ? unpack(zip, name) : null);
  const text = (name: string) => {
    const found = bytes(name);
    return found && new TextDecoder().decode(found);
  };
  return { names: [...sizes.keys()], bytes, text };
}

/** What each file says it holds, unpacked. */
function sizesIn(zip: Uint8Array): Map<string, number> {
  const sizes = new Map<string, number>();
  const note = ({ name, originalSize }: { name: string; originalSize: number }) => {
    sizes.set(name, originalSize);
    return false;
  };
  try {
    unzipSync(zip, { filter: note });
  } catch (thrown) {
    throw new ImportError('importFileBroken', String(thrown));
  }
  return sizes;
}

function unpack(zip: Uint8Array, wanted: string): Uint8Array {
  try {
    const found = unzipSync(zip, { filter: ({ name }) => name === wanted })[wanted];
    if (found) return found;
  } catch (thrown) {
    throw new ImportError('importFileBroken', `${wanted}: ${String(thrown)}`);
  }
  throw new ImportError('importFileBroken', wanted);
}
