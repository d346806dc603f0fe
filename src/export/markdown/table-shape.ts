const layouts = new WeakMap<Element, boolean>();

/** Two columns with headings of sections in one of them are a text, set beside its headings. */
const HEADING_IN_CELL = 'td > h1, td > h2, td > h3, td > h4';

/** Takes a table; gives its rows in the order they stand in the page. */
export const rowsOf = (table: Element): Element[] => Array.from(table.querySelectorAll('tr'));

/** Takes a row; gives its cells, heading or not. */
export const cellsOf = (row: Element): Element[] =>
  Array.from(row.children).filter(({ nodeName }) => nodeName === 'TD' || nodeName === 'TH');

/**
 * Takes any element; says whether the table it is in (or is) holds data. One that only places things
 * on a page does not: a single column, another table inside, one row with a listing of code, headings
 * of sections beside their texts.
 */
export function isInDataTable(element: Element): boolean {
  const table = element.closest('table');
  if (!table) return false;
  const known = layouts.get(table) ?? isLayout(table);
  layouts.set(table, known);
  return !known;
}

function isLayout(table: Element): boolean {
  if (table.querySelector('table') || table.getAttribute('role') === 'presentation') return true;
  const rows = rowsOf(table);
  if (rows.length === 1 && table.querySelector('pre')) return true;
  const cells = rows.reduce((most, row) => Math.max(most, cellsOf(row).length), 0);
  return cells < 2 || (cells === 2 && table.querySelector(HEADING_IN_CELL) !== null);
}
