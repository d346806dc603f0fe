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

/** Characters in paragraphs; fewer are a button, a date, a player. */
const LEAST_TEXT = 600;

/**
 * Whether so much text stands in open shadow trees that it may be what the page is for. It is found
 * by no question to the page's own tree.
 */
export function hasShadowText(document: Document): boolean {
  let length = 0;
  for (const element of Document.prototype.getElementsByTagName.call(document, '*')) {
    const root: ShadowRoot | null = Reflect.get(Element.prototype, 'shadowRoot', element);
    if (root) length += textLength(root);
    if (length >= LEAST_TEXT) return true;
  }
  return false;
}

/** Characters of a shadow tree and of those in it, as far as they are wanted. */
function textLength(root: ShadowRoot): number {
  let length = 0;
  const waiting: ShadowRoot[] = [root];
  for (let next = waiting.pop(); next && length < LEAST_TEXT; next = waiting.pop()) {
    for (const element of next.querySelectorAll('*')) {
      const inner: ShadowRoot | null = Reflect.get(Element.prototype, 'shadowRoot', element);
      if (inner) waiting.push(inner);
      if (element.localName === 'p') length += element.textContent?.length ?? 0;
    }
  }
  return length;
}
