/** What the reader set about what goes out. */
export interface OutSettings {
  /** How Markdown files are laid out; null for the way they come in. */
  template: string | null;
  /** Whether a backup of long ago is to be spoken of. */
  reminds: boolean;
  /** When a backup was saved last (ms since 1970); null for never. */
  lastBackup: number | null;
  /** Whether the folder of Markdown has the clean articles, too. */
  folderArticles: boolean;
}

/** Those of the settings that are to be written. */
export type OutSettingsChange = { [K in keyof OutSettings]?: OutSettings[K] | undefined };

/** What holds until the reader sets something else. */
export const DEFAULT_OUT: OutSettings = {
  template: null,
  reminds: true,
  lastBackup: null,
  folderArticles: false,
};

/** Days, and what is kept: with less of either there is nothing to be reminded of. */
const LONG_AGO = 30 * 24 * 60 * 60 * 1000;
const WORTH_IT = 5;

/**
 * Whether the reader is to be reminded of a backup: none was saved for a month, and what is kept,
 * or some of it, is older than that.
 * @param created of articles that something is kept of (ms since 1970)
 */
export function isBackupDue(
  { reminds, lastBackup }: OutSettings,
  created: readonly number[],
  now: number,
): boolean {
  if (!reminds || created.length < WORTH_IT) return false;
  return now - (lastBackup ?? Math.min(...created)) > LONG_AGO;
}
