import { tagOf } from './unclobbered.ts';

/** What a page shows beside its own tree: an open shadow tree, or the document of a frame. */
export type InnerRoot = ShadowRoot | Document;

/** Asked of every element of a page: the prototype's own getter, since to reflect on it takes longer. */
let shadowRootGetter: (() => ShadowRoot | null) | undefined;

function shadowRootOf(element: Element): ShadowRoot | null {
  shadowRootGetter ??= Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot')?.get;
  return shadowRootGetter?.call(element) ?? null;
}

/**
 * The open shadow tree of an element, or the document of a frame of the same origin; null where
 * there is none that may be looked into.
 */
export function innerRootOf(element: Element): InnerRoot | null {
  if (tagOf(element) !== 'iframe') return shadowRootOf(element);
  const shown: Document | null = Reflect.get(
    HTMLIFrameElement.prototype,
    'contentDocument',
    element,
  );
  return shown?.body ? shown : null;
}

const isDocument = (root: Node): root is Document => root.nodeType === Node.DOCUMENT_NODE;

/** What holds all that is shown of a root. */
export const contentOf = (root: InnerRoot): Node => (isDocument(root) ? root.body : root);

/** The outermost elements of a root: its body, or all that stand in a shadow tree. */
export const topsOf = (root: InnerRoot): Element[] =>
  isDocument(root) ? [root.body] : Array.from(root.children);

/** The element in which a root is shown; null for the page's own document. */
const hostOf = (root: InnerRoot): Element | null =>
  isDocument(root) ? (root.defaultView?.frameElement ?? null) : root.host;

/** The frame that shows a root; null for a shadow tree and for `page` itself. */
export const frameOf = (root: InnerRoot, page: Document): Element | null =>
  root !== page && isDocument(root) ? hostOf(root) : null;

/** The root an element stands in: its document, or a shadow tree. */
export const rootOf = (element: Element): InnerRoot =>
  Node.prototype.getRootNode.call(element) as InnerRoot;

function outside(element: Element, document: Document): Element | null {
  const root = rootOf(element);
  return root === document ? null : hostOf(root);
}

/** The element of `document` itself in which an element is shown: that one, or the host round it. */
export function shownBy(element: Element, document: Document): Element {
  let shown = element;
  for (let host = outside(shown, document); host; host = outside(shown, document)) shown = host;
  return shown;
}
