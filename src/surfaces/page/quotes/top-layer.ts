import { matches } from '../../../article/quiet/unclobbered.ts';

const ABOVE = ':popover-open, :modal, :fullscreen';

/** What the browser lets content scripts do with shadow trees that a page has closed. */
interface Dom {
  dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
}

/** The elements of a page that may stand above all else, like a popover, in closed shadow trees, too. */
export function* inTopLayer(root: Document | ShadowRoot): Generator<Element> {
  const all = root instanceof Document ? Document.prototype : DocumentFragment.prototype;
  for (const element of all.querySelectorAll.call(root, '*')) {
    if (matches(element, ABOVE)) yield element;
    const inner = shadowOf(element);
    if (inner) yield* inTopLayer(inner);
  }
}

function shadowOf(element: Element): ShadowRoot | null {
  const { browser, chrome } = globalThis as { browser?: Dom; chrome?: Dom };
  const { dom } = browser ?? chrome ?? {};
  if (!(element instanceof HTMLElement)) return null;
  return dom
    ? dom.openOrClosedShadowRoot(element)
    : Reflect.get(Element.prototype, 'shadowRoot', element);
}
