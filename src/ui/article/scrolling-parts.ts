import { t } from '../../browser/i18n.ts';

/** A number or a date: browsers would break it behind each hyphen. */
const NUMBER = /^(?=.*\d)[\p{N}\p{Sc}.,:/%+\-\u2010-\u2015\u2212]{1,24}$/u;

/** Puts each table into a box of its own, which can scroll when the column is too narrow for it. */
export function boxTables(root: ParentNode): void {
  for (const table of root.querySelectorAll('table')) {
    if (table.parentElement?.closest('table')) continue;
    const box = table.ownerDocument.createElement('div');
    box.className = 'wide';
    table.replaceWith(box);
    box.append(table);
    for (const cell of table.querySelectorAll('th, td'))
      cell.classList.toggle('number', NUMBER.test(cell.textContent.trim()));
    alignFigures(table);
  }
}

/** What stands in a column of figures: a number with its unit or a gap in it, or that there is none. */
const FIGURE = /^(?:(?=.*\d)[\p{N}\p{Sc}\s.,:/%‰+\-\u2010-\u2015\u2212]{1,24}|[-\u2010-\u2015])$/u;

/** Columns of figures end at one line, and their heads with them; where cells span, nobody knows which. */
function alignFigures(table: HTMLTableElement): void {
  const rows = Array.from(table.rows, ({ cells }) => [...cells]);
  if (rows.some((cells) => cells.some(({ colSpan, rowSpan }) => colSpan > 1 || rowSpan > 1)))
    return;
  const counts = new Map<number, number>();
  for (const cells of rows)
    for (const [column, { localName, textContent }] of cells.entries()) {
      const isFigure = localName === 'th' || FIGURE.test(textContent.trim());
      const count = isFigure ? (counts.get(column) ?? 0) + Number(localName === 'td') : -Infinity;
      counts.set(column, count);
    }
  for (const cells of rows)
    for (const [column, cell] of cells.entries())
      cell.classList.toggle('figure', (counts.get(column) ?? 0) > 1);
}

/**
 * Lets the keyboard reach what is wider than the column, and names it: nobody could scroll it
 * otherwise. Looks again whenever the column's width changes, until `signal` is aborted.
 */
export function nameScrollingParts(root: Element, signal: AbortSignal): void {
  const observer = new ResizeObserver(() => {
    for (const part of root.querySelectorAll<HTMLElement>('.wide, pre')) namePart(part);
  });
  observer.observe(root);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

function namePart(part: HTMLElement): void {
  if (part.scrollWidth <= part.clientWidth) {
    for (const name of ['tabindex', 'role', 'aria-label']) part.removeAttribute(name);
    return;
  }
  part.tabIndex = 0;
  part.setAttribute('role', 'group');
  part.setAttribute('aria-label', t(part.localName === 'pre' ? 'wideCode' : 'wideTable'));
}
