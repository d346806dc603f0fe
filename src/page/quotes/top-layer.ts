import { matches } from '../../article/copy/unclobbered.ts';

const ABOVE = ':popover-open, :modal, :fullscreen';

/** The elements of a page that may stand above all else, like a popover, in closed shadow trees, too. */
export function* inTopLayer(root: Document | ShadowRoot): Generator<Element> {
  const all = root === document ? Document.prototype : DocumentFragment.prototype;
  for (const element of all.querySelectorAll.call(root, '*')) {
    if (matches(element, ABOVE)) yield element;
    const inner = shadowOf(element);
    if (inner) yield* inTopLayer(inner);
  }
}

/** Firefox lets extensions look into shadow trees that a page has closed. */
const shadowOf = (element: Element): ShadowRoot | null =>
  Reflect.get(Element.prototype, 'openOrClosedShadowRoot', element) ??
  Reflect.get(Element.prototype, 'shadowRoot', element);
