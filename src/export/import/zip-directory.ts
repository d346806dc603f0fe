/** A file of a ZIP, as its directory tells of it. */
export interface ZipEntry {
  name: string;
  /** Where what belongs to it begins, counted from the beginning of the ZIP. */
  at: number;
  /** Bytes in the ZIP, and unpacked, as it says. */
  packed: number;
  size: number;
  /** 0 where it is stored as it is, 8 where it is deflated. */
  method: number;
}

/** Bytes of the record a ZIP ends with, before its comment, and of the longest comment. */
const END = 22;
const LONGEST_COMMENT = 0xffff;
const END_SIGN = 0x06054b50;
const ENTRY_SIGN = 0x02014b50;
const LOCAL_SIGN = 0x04034b50;
const ENTRY = 46;
const LOCAL = 30;
/** Bytes: more than any of a few ten thousand files has. */
const LARGEST_DIRECTORY = 32 * 1024 * 1024;

/**
 * Reads what files a ZIP holds, from its end, and nothing of the files.
 * (https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3)
 * @throws {RangeError} where it is broken, cut short, or of the kind that is larger than 4 GB
 */
export async function zipDirectory(zip: Blob): Promise<ZipEntry[]> {
  const tail = await viewOf(zip, Math.max(0, zip.size - END - LONGEST_COMMENT), zip.size);
  const end = endIn(tail);
  const length = tail.getUint32(end + 12, true);
  const start = tail.getUint32(end + 16, true);
  if (length > LARGEST_DIRECTORY || start + length > zip.size) throw new RangeError('no directory');
  const directory = await viewOf(zip, start, start + length);
  return [...entriesIn(directory, tail.getUint16(end + 10, true))];
}

/** Bytes of a file as they stand in the ZIP. @throws {RangeError} where they do not */
export async function packedBytes(zip: Blob, { at, packed }: ZipEntry): Promise<Uint8Array> {
  const local = await viewOf(zip, at, at + LOCAL);
  if (local.getUint32(0, true) !== LOCAL_SIGN) throw new RangeError('no file');
  const from = at + LOCAL + local.getUint16(26, true) + local.getUint16(28, true);
  const { buffer } = await viewOf(zip, from, from + packed);
  return new Uint8Array(buffer);
}

async function viewOf(zip: Blob, from: number, to: number): Promise<DataView<ArrayBuffer>> {
  const view = new DataView(await zip.slice(from, to).arrayBuffer());
  if (view.byteLength !== to - from) throw new RangeError('cut short');
  return view;
}

function endIn(tail: DataView): number {
  for (let at = tail.byteLength - END; at >= 0; at -= 1)
    if (tail.getUint32(at, true) === END_SIGN) return at;
  throw new RangeError('no end');
}

function* entriesIn(directory: DataView<ArrayBuffer>, count: number): Generator<ZipEntry> {
  let at = 0;
  for (let left = count; left > 0; left -= 1) {
    if (directory.getUint32(at, true) !== ENTRY_SIGN) throw new RangeError('no entry');
    const [name, extra, comment] = [28, 30, 32].map((field) =>
      directory.getUint16(at + field, true),
    ) as [number, number, number];
    yield {
      name: new TextDecoder().decode(new Uint8Array(directory.buffer, at + ENTRY, name)),
      method: directory.getUint16(at + 10, true),
      packed: directory.getUint32(at + 20, true),
      size: directory.getUint32(at + 24, true),
      at: directory.getUint32(at + 42, true),
    };
    at += ENTRY + name + extra + comment;
  }
}
