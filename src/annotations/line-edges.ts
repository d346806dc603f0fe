import type { TextIndex } from './text-index.ts';
import { BREAKS, blockAround, lineOf } from './visible-text.ts';

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

/**
 * The same for words that are read and not searched: within a formula that stands in its line, and
 * beside it, no line ends, whatever boxes it is built of.
 */
export function endsReadLine(index: TextIndex, earlier: number, later: number): boolean {
  const { root, nodes } = index;
  const [from, to] = [nodes[earlier], nodes[later]];
  if (!from || !to || from === to) return false;
  const [left, right] = [formulaAround(from), formulaAround(to)];
  if (!left && !right) return endsLine(index, earlier, later);
  if (left === right) return false;
  if ([left, right].some((formula) => formula && standsAlone(formula))) return true;
  return readBlock(left ?? from, root) !== readBlock(right ?? to, root);
}

/** The formula that a text node stands in; null for none. */
export function formulaAround(node: Text): Element | null {
  const parent: Element | null = Reflect.get(Node.prototype, 'parentElement', node);
  return parent && Element.prototype.closest.call(parent, 'math');
}

const standsAlone = (formula: Element): boolean => /block/.test(getComputedStyle(formula).display);

/** Where a formula, or the words beside it, stand: what is placed elsewhere for screen readers flows on. */
const readBlock = (node: Node, root: Node): Node =>
  blockAround(Reflect.get(Node.prototype, 'parentNode', node), root, (element) =>
    /^(?:absolute|fixed)$/.test(getComputedStyle(element).position),
  );

function hasBreak(root: Node, from: Text, to: Text): boolean {
  const walker = Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_ALL);
  walker.currentNode = from;
  for (let node = walker.nextNode(); node && node !== to; node = walker.nextNode()) {
    const isElement = node.nodeType === Node.ELEMENT_NODE;
    if (isElement && Element.prototype.matches.call(node, BREAKS)) return true;
  }
  return false;
}
