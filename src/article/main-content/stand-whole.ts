import type { PageBlocks } from '../segment/page-blocks.ts';

const ROWS = new Set(['TABLE', 'TBODY', 'THEAD', 'TFOOT', 'TR']);
const LISTS = new Set(['UL', 'OL', 'MENU', 'DL']);

/** The table or list whose rows or items would stand loose in the content of a root. */
function wholeOf(root: Element): Element | null {
  if (LISTS.has(root.tagName)) return root;
  return ROWS.has(root.tagName) ? (root.closest('table') ?? root) : null;
}

/**
 * Content is what a root holds: of a table it would be rows without their table, of a list items
 * without their list. Takes a root; gives it, or a new element round the whole table or list.
 */
export function standWhole(root: Element, page: PageBlocks): Element {
  const whole = wholeOf(root);
  if (!whole?.parentNode) return root;
  const holder = root.ownerDocument.createElement('div');
  whole.parentNode.insertBefore(holder, whole);
  holder.appendChild(whole);
  page.orderOf.set(holder, page.orderOf.get(whole) ?? 0);
  return holder;
}
