/** What a file may hold at the most: more is refused whole, before it is read. */
export const IMPORT_BOUNDS = {
  /** Bytes of a file of text, and of a ZIP, of which one file at a time is read. */
  text: 64 * 1024 * 1024,
  zip: 4 * 1024 * 1024 * 1024 - 1,
  /** Bytes of one file in a ZIP; of all that are packed, once unpacked; how many there may be. */
  packed: 64 * 1024 * 1024,
  unpacked: 1024 * 1024 * 1024,
  files: 65_000,
  /** Quotes and notes that are brought in at once from another tool, and from a backup. */
  entries: 50_000,
  backup: 1_000_000,
  /**
   * UTF-16 code units of a quote, and of a note, which may be as long as its reader likes: what was
   * written here must come back. What names an article is bounded as everywhere.
   */
  words: 100_000,
  note: 16_000_000,
  tags: 5000,
  tag: 200,
} as const;

/** Why a file is not read: a message name of `_locales`. */
export type ImportFault =
  | 'importFileLarge'
  | 'importFileBroken'
  | 'importFileOther'
  | 'importFileNewer'
  | 'importFileChecksum'
  | 'importFileEmpty';

/** Thrown where a file as a whole cannot be taken. */
export class ImportError extends Error {
  override name = 'ImportError';
  readonly fault: ImportFault;

  constructor(fault: ImportFault, detail = '') {
    super(`${fault} ${detail}`);
    this.fault = fault;
  }
}
