/** What the description of a backup begins with. */
export const BACKUP_FORMAT = 'lectern-backup';
/**
 * The newest version that is read. The second is that of articles in more than one file: whoever
 * knows the first alone would miss them.
 */
export const BACKUP_VERSION = 2;

/** Files of a backup. */
export const BACKUP_FILES = {
  description: 'backup.json',
  articles: 'articles.jsonl',
  /** What the names of further files of articles begin with, where there are many. */
  moreArticles: 'articles-',
  rules: 'rules.json',
  settings: 'settings.json',
  /** What the names of all copies begin with. */
  copies: 'copies/',
  /** Which picture belongs to which copy, a line each; what the names of all pictures begin with. */
  pictureList: 'pictures.jsonl',
  pictures: 'pictures/',
} as const;

/** `backup.json`: what the backup is, and the checksum of each of its files. */
export interface BackupDescription {
  format: typeof BACKUP_FORMAT;
  version: number;
  /** ISO 8601. */
  created: string;
  counts: {
    articles: number;
    quotes: number;
    notes: number;
    rules: number;
    copies: number;
    pictures: number;
  };
  /** SHA-256 in hexadecimal digits, by the name of the file. */
  files: Record<string, string>;
}

/** A line of `pictures.jsonl`. */
export interface PictureLine {
  /** Names of two files of the backup. */
  copy: string;
  file: string;
  /** The one the article names it by. */
  address: string;
}

/** SHA-256 of bytes, in hexadecimal digits. */
export async function checksum(bytes: Uint8Array): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
