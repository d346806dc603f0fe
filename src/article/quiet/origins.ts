import { copyPage } from '../copy-page.ts';

/** A copy to cut at, and which element of the page each of its elements was copied from. */
export interface TracedCopy {
  copy: Document;
  originOf: ReadonlyMap<Element, Element>;
}

const all = (root: Document | Element): HTMLCollectionOf<Element> =>
  Element.prototype.getElementsByTagName.call(root, '*');

/**
 * Copies a page element by element, so that what is found in the copy can be found in the page.
 * Nothing is written into the page for it.
 */
export function copyTraced(document: Document): TracedCopy {
  const originOf = new Map<Element, Element>();
  const copy = copyPage(document, undefined, (copied, source) => {
    const from = all(source);
    const to = all(copied);
    for (let at = 0; at < to.length; at++) originOf.set(to[at] as Element, from[at] as Element);
    originOf.set(copied, source);
  });
  return { copy, originOf };
}
