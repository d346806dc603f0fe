import type { TextIndex } from './text-index.ts';
import { BREAKS, lineOf } from './visible-text.ts';

/**
 * Takes an index and the numbers of two of its text nodes, the earlier first, with nothing but blank
 * ones between; gives whether a line ends between the two: they stand in different blocks, or a break
 * or a picture stands between them. Asks for styles, not for layout.
 */
export function endsLine({ root, nodes }: TextIndex, earlier: number, later: number): boolean {
  const [from, to] = [nodes[earlier], nodes[later]];
  if (!from || !to || from === to) return false;
  return lineOf(from, root).block !== lineOf(to, root).block || hasBreak(root, from, to);
}

function hasBreak(root: Node, from: Text, to: Text): boolean {
  const walker = Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_ALL);
  walker.currentNode = from;
  for (let node = walker.nextNode(); node && node !== to; node = walker.nextNode()) {
    const isElement = node.nodeType === Node.ELEMENT_NODE;
    if (isElement && Element.prototype.matches.call(node, BREAKS)) return true;
  }
  return false;
}
