/**
 * A live page may name a field or a form `querySelector` or `parentElement` and stand in its place
 * (HTML standard, 3.1.6 and 4.10.3). What is asked here is asked of the prototypes.
 */
type Root = Document | Element;

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** The element round an element; null round the root of a document. */
export const parentOf = (element: Element): Element | null =>
  Reflect.get(Node.prototype, 'parentElement', element);

/** The document an element stands in. */
export const documentOf = (element: Element): Document =>
  Reflect.get(Node.prototype, 'ownerDocument', element) as Document;

/** The child elements, in order; a list of its own, not a live one. */
export const childrenOf = (element: Element): Element[] =>
  Array.from(Reflect.get(Element.prototype, 'children', element) as HTMLCollection);

/** The element before or after among its siblings; null at the end. */
export const siblingOf = (element: Element, side: 'previous' | 'next'): Element | null =>
  Reflect.get(Element.prototype, `${side}ElementSibling`, element);

/** Asked of every element of a page: the prototype's own getter, since to reflect on it takes longer. */
let localNameGetter: (() => string) | undefined;

/** Name of an element's tag in lower case. */
export function tagOf(element: Element): string {
  localNameGetter ??= Object.getOwnPropertyDescriptor(Element.prototype, 'localName')?.get;
  return String(localNameGetter?.call(element));
}

/** Value of an attribute; empty where there is none. */
export const attributeOf = (element: Element, name: string): string =>
  Element.prototype.getAttribute.call(element, name) ?? '';

/** All that a selector gives below a root, in document order; nothing for a selector that is none. */
export function allMatching(root: Root, selector: string): Element[] {
  const ask = (isElement(root) ? Element : Document).prototype.querySelectorAll;
  try {
    return Array.from(ask.call(root, selector));
  } catch {
    return [];
  }
}

/** Whether a selector gives an element; not for one that is none. */
export function matches(element: Element, selector: string): boolean {
  try {
    return Element.prototype.matches.call(element, selector);
  } catch {
    return false;
  }
}

/** The nearest element, itself counted, that a selector gives; null where there is none. */
export const closestTo = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);

/** Gives the texts of an element that may be read, scripts and styles left out, in order. */
export function* textsIn(element: Element): Generator<{ text: string; parent: Element }> {
  const walker = Document.prototype.createTreeWalker.call(documentOf(element), element, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent: Element | null = Reflect.get(Node.prototype, 'parentElement', node);
    if (parent && !UNREAD.has(tagOf(parent))) yield { text: (node as Text).data, parent };
  }
}

const UNREAD = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'option']);
