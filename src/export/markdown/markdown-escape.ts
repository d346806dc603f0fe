/**
 * Signs that mean something wherever they stand, and those that do so only in a line's first place.
 * Obsidian and Logseq take a word after `#` for a tag.
 */
const ANYWHERE = /[\\`*_[\]~]|(?<=\])\(|&(?=#?\w+;)|(?<!\S)#(?=[\p{L}_])/gu;
const AT_START = /^((?:[^\S ]\s*)?)(?=[-+](?:\s|$)|#{1,6}(?:\s|$)|>|=+\s*$|-{2,}\s*$)/;
const NUMBER_AT_START = /^((?:[^\S ]\s*)?\d{1,9})(?=[.)](?:\s|$))/;
/** The line under the heading of a table. */
const BORDERS = /^(?=.*[|:])(?=.*-)[\s|:-]+$/;
/** Addresses become links by themselves, and such a link takes the signs behind it as they stand. */
const ADDRESS = /(?:https?|ftp)(?=:\/\/)|www(?=\.)/gi;

/**
 * Takes one line of plain text; gives the Markdown that is read as just that text (CommonMark 2.4).
 * `<` is written as `&lt;`: a backslash can be lost to what stands before it, a reference cannot.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(ANYWHERE, '\\$&')
    .replace(ADDRESS, '$&\\')
    .replace(AT_START, '$1\\')
    .replace(NUMBER_AT_START, '$1\\')
    .replace(BORDERS, (line) => line.replace('-', '\\-'))
    .replaceAll('<', '&lt;');
}
