import { safeFileName } from './library/file-names.ts';

/**
 * The address by which Obsidian makes a note of what is on the clipboard: the words themselves would
 * make it longer than browsers carry (some 2,000 characters in Chrome). Whether a note came of it is
 * never known.
 * After https://help.obsidian.md/Extending+Obsidian/Obsidian+URI
 * @param appends adds to the note of that name where there is one; else another one is made beside it
 */
export const obsidianAddress = (title: string, appends: boolean): string =>
  `obsidian://new?file=${encodeURIComponent(safeFileName(title))}${appends ? '&append=true' : ''}&clipboard`;
