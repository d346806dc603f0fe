import { areInSequence, numberingLength } from './numbering.ts';

/** Names that highlighters and forges give to what holds code, on the table or round it. */
const CODE_NAME =
  /(?:^|[\s_-])(?:highlight(?:table|er)?|hljs|syntaxhighlighter|code(?:hilite|block)?|blob|crayon|rouge|lntable|sourcecode|lstlisting|gist)(?:$|[\s_-])/i;
/** How far up such a name may stand. */
const LEVELS = 3;
/** Two columns of numbers, one for the old and one for the new, and the code. */
const MOST_CELLS = 3;

const cellsOf = (row: Element): Element[] =>
  Array.from(row.children).filter(({ tagName }) => tagName === 'TD' || tagName === 'TH');

function isNamedCode(element: Element, levels: number): boolean {
  let up: Element | null = element;
  for (let level = 0; up && level <= levels; level++, up = up.parentElement)
    if (up.tagName === 'PRE' || CODE_NAME.test(up.getAttribute('class') ?? '')) return true;
  return false;
}

const numberOf = (cell: Element | undefined): string =>
  (cell?.textContent ?? '').trim() || (cell?.getAttribute('data-line-number') ?? '');

/** Rows of a listing whose numbers stand in one cell and whose code stands in the next. */
function codeOfOneRow([gutter, code]: Element[]): Element[] | null {
  if (!gutter || !code) return null;
  const length = numberingLength(gutter);
  if (length === 0 || numberingLength(code) > 0) return null;
  if (!isNamedCode(code, LEVELS) && !code.querySelector('pre,code')) return null;
  return [code];
}

/** Rows of a listing each of which has its number and its line. */
function codeOfRows(table: Element, rows: Element[][]): Element[] | null {
  if (
    !isNamedCode(table, LEVELS) &&
    !rows.every((cells) => isNamedCode(cells.at(-1) as Element, 0))
  )
    return null;
  const numbers = rows.map((cells) => numberOf(cells[cells.length - 2])).filter(Boolean);
  return areInSequence(numbers) && numbers.length * 2 >= rows.length
    ? rows.map((cells) => cells.at(-1) as Element)
    : null;
}

/**
 * Takes a table; gives the cells with the lines of code, in order, where the table only sets line
 * numbers beside them, or null where it is any other.
 */
export function codeCellsOf(table: Element): Element[] | null {
  if (table.querySelector('table')) return null;
  const rows = Array.from(table.querySelectorAll('tr'), cellsOf).filter(
    (cells) => cells.length > 0,
  );
  if (rows.length === 0) return null;
  if (rows.some((cells) => cells.length < 2 || cells.length > MOST_CELLS)) return null;
  return rows.length === 1 ? codeOfOneRow(rows[0] ?? []) : codeOfRows(table, rows);
}
