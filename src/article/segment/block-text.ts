import { foldWhitespace } from '../../text/whitespace.ts';
import { BLOCK_TAGS, UNREAD_TAGS } from './tags.ts';

/** Custom elements have no display of their own; with blocks inside they can only be blocks. */
const isBlock = (element: Element): boolean =>
  BLOCK_TAGS.has(element.tagName.toUpperCase()) ||
  (element.tagName.includes('-') && element.querySelector('p,div,h1,h2,h3,ul,ol,table') !== null);

/**
 * Text of a subtree as lines, a line a block (a table cell, a list item, what stands between two
 * `<br>`), whitespace folded, empty lines left out. `skip` leaves whole subtrees out.
 */
export function textLines(root: Node, skip?: (element: Element) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  const end = (): void => {
    const folded = foldWhitespace(line);
    if (folded) lines.push(folded);
    line = '';
  };
  const preformatted = (element: Element): void => {
    end();
    for (const part of (element.textContent ?? '').split('\n')) {
      line = part;
      end();
    }
  };
  const walk = (node: Node): void => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) line += child.nodeValue ?? '';
      else if (child.nodeType === 1) visit(child as Element);
    }
  };
  const visit = (element: Element): void => {
    const tag = element.tagName.toUpperCase();
    if (tag === 'BR') {
      end();
      return;
    }
    if (UNREAD_TAGS.has(tag) || skip?.(element)) return;
    if (tag === 'PRE') {
      preformatted(element);
      return;
    }
    const block = isBlock(element);
    if (block) end();
    walk(element);
    if (block) end();
  };
  if (root.nodeType === 1) visit(root as Element);
  else walk(root);
  end();
  return lines;
}

/** Text of a subtree, a newline between blocks. */
export const blockText = (root: Node, skip?: (element: Element) => boolean): string =>
  textLines(root, skip).join('\n');
