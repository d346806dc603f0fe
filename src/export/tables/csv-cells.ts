/** What a spreadsheet would take for a formula, and run; or what would be read as one defused. */
const FORMULA = /^'*[=+\-@\t\r]/;

/**
 * One line of a CSV file after RFC 4180, every cell in quotes. A cell that a spreadsheet would run
 * as a formula begins with an apostrophe, which is what spreadsheets themselves write for that.
 */
export const csvLine = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${defused(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;

const defused = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** A cell as it was before it was defused. */
export const undefused = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
