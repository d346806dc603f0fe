import { cellsOf } from './table-shape.ts';

// A page may ask for a million columns; no table that is read has so many.
const WIDEST_SPAN = 100;

/**
 * Takes the rows of a table and what to write for a cell; gives as many strings for each row, empty
 * ones where a cell reaches over more than its own place (`colspan`, `rowspan`) and at short ends.
 */
export function gridOf(rows: Element[], contentOf: (cell: Element) => string): string[][] {
  const grid: (string | undefined)[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of cellsOf(row)) {
      while (grid[y]?.[x] !== undefined) x += 1;
      place(grid.slice(y, y + spanOf(cell, 'rowspan')), x, cell, contentOf(cell));
    }
  });
  const width = grid.reduce((widest, row) => Math.max(widest, row.length), 0);
  return grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? ''));
}

/** Writes a cell into the first of the rows it reaches over, and keeps its other places free. */
function place(rows: (string | undefined)[][], x: number, cell: Element, content: string): void {
  const width = spanOf(cell, 'colspan');
  rows.forEach((row, below) => {
    for (let at = x; at < x + width; at += 1) row[at] = below === 0 && at === x ? content : '';
  });
}

const spanOf = (cell: Element, name: 'colspan' | 'rowspan'): number =>
  Math.min(WIDEST_SPAN, Math.max(1, Number.parseInt(cell.getAttribute(name) ?? '1', 10) || 1));
