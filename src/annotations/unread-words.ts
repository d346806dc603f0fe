import { formulaAround } from './line-edges.ts';

/**
 * Whether a text node below a root is none of the words that are read there: it is not shown (but
 * for formulas, which may be drawn as pictures), or it repeats what stands beside it: the source of a
 * formula (`annotation`), or its drawing for the eye alone beside the MathML that says it.
 */
export const isUnread = (node: Text, root: Node): boolean =>
  isToldTwice(node, root) || (!formulaAround(node) && !isShown(node));

/** The nearest element around that has a box of its own says whether its words are shown. */
function isShown(node: Text): boolean {
  let around = parentOf(node);
  while (around && isElement(around) && getComputedStyle(around).display === 'contents')
    around = parentOf(around);
  if (!around || !isElement(around)) return true;
  return Element.prototype.checkVisibility.call(around, { visibilityProperty: true });
}

function isToldTwice(node: Text, root: Node): boolean {
  for (let around = parentOf(node); around && around !== root; around = parentOf(around))
    if (isElement(around) && (is(around, 'annotation,annotation-xml') || isTwin(around)))
      return true;
  return false;
}

const isTwin = (element: Element): boolean =>
  is(element, '[aria-hidden="true"]') && besides(element).some(saysFormula);

const saysFormula = (element: Element): boolean =>
  is(element, 'math') || Element.prototype.querySelector.call(element, 'math') !== null;

const besides = (element: Element): Element[] =>
  ['previousElementSibling', 'nextElementSibling']
    .map((side) => Reflect.get(Element.prototype, side, element) as Element | null)
    .filter((beside) => beside !== null);

const is = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);

// Off the prototype: a form's field can stand in for a property of that name.
const parentOf = (node: Node): Node | null => Reflect.get(Node.prototype, 'parentNode', node);

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;
