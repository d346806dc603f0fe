import type { MarkdownRules } from './markdown-rules.ts';
import { gridOf } from './table-grid.ts';
import { cellsOf, isInDataTable, rowsOf } from './table-shape.ts';

const BORDERS: Record<string, string> = { left: ':---', right: '---:', center: ':---:' };

/**
 * Turndown works from the leaves up, and a table is known only when all of its cells are: what each
 * cell came to is kept until then. The plugins for GFM tables print the page's own HTML for a table
 * with a list or code in a cell, and need `HTMLTableElement.rows`, which not every DOM has.
 */
export function tableRules(): MarkdownRules {
  const contents = new WeakMap<Node, string>();
  const contentOf = (node: Node | null): string => (node && contents.get(node)) ?? '';
  return {
    cell: {
      filter: ['td', 'th', 'caption'],
      replacement: (content, node) => {
        if (!isInDataTable(node)) return `\n\n${content}\n\n`;
        contents.set(node, content);
        return '';
      },
    },
    columns: { filter: ['colgroup', 'col'], replacement: () => '' },
    table: {
      filter: 'table',
      replacement: (content, node) => {
        if (!isInDataTable(node)) return `\n\n${content}\n\n`;
        const caption = contentOf(node.querySelector('caption')).trim();
        return `\n\n${caption && `${caption}\n\n`}${pipes(node, contentOf)}\n\n`;
      },
    },
  };
}

function pipes(table: Element, contentOf: (cell: Element) => string): string {
  const rows = rowsOf(table);
  const grid = gridOf(rows, (cell) => inOneLine(contentOf(cell)));
  const hasHeading = rows[0] !== undefined && isHeading(rows[0]);
  const heading = hasHeading ? grid.slice(0, 1) : [(grid[0] ?? []).map(() => '')];
  const lines = [
    ...heading,
    bordersOf(rows, grid[0]?.length ?? 0),
    ...grid.slice(hasHeading ? 1 : 0),
  ];
  return lines.map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** A pipe ends a cell even inside code; an even run of backslashes before it does not escape it. */
const inOneLine = (content: string): string =>
  content
    .trim()
    .replace(/(\\*)\|/g, (found, { length }) => (length % 2 ? found : `\\${found}`))
    .replace(/ *\n\s*/g, '<br>');

function bordersOf(rows: Element[], width: number): string[] {
  const borders = Array<string>(width).fill('---');
  for (const row of rows.toReversed()) {
    cellsOf(row).forEach((cell, at) => {
      if (at < width) borders[at] = BORDERS[alignmentOf(cell)] ?? borders[at] ?? '---';
    });
  }
  return borders;
}

function alignmentOf(cell: Element): string {
  const styled = /text-align:\s*(\w+)/i.exec(cell.getAttribute('style') ?? '')?.[1];
  return (styled ?? cell.getAttribute('align') ?? '').toLowerCase();
}

const isHeading = (row: Element): boolean =>
  row.parentElement?.nodeName === 'THEAD' || cellsOf(row).every((cell) => cell.nodeName === 'TH');
