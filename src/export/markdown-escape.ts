/** Signs that mean something wherever they stand, and those that do so only in a line's first place. */
const ANYWHERE = /[\\`*_[\]]|~(?=~)|<(?=[a-z/!?])|&(?=#?\w+;)/gi;
const AT_START = /^(?:[-+](?=\s|$)|#{1,6}(?=\s|$)|>|={2,}\s*$|-{2,}\s*$|~~~)/;
const NUMBER_AT_START = /^(\d{1,9})([.)])(?=\s|$)/;

/** Takes one line of plain text; gives the Markdown that is read as just that text (CommonMark 2.4). */
export function escapeMarkdown(text: string): string {
  return text
    .replace(ANYWHERE, '\\$&')
    .replace(AT_START, '\\$&')
    .replace(NUMBER_AT_START, '$1\\$2');
}
