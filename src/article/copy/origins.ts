import { copyPage } from './copy-page.ts';
import { importTree } from './copy-tree.ts';
import { fillSlots } from './fill-slots.ts';
import { contentOf, type InnerRoot, innerRootOf } from './inner-roots.ts';
import { unshownParts } from './unshown.ts';

/** A copy to cut at, and which element of the page each of its elements was copied from. */
export interface TracedCopy {
  copy: Document;
  originOf: ReadonlyMap<Element, Element>;
  /** Shadow trees and frames whose content is part of the copy. */
  inner: readonly InnerRoot[];
}

/** All elements below a root, in order. */
const all = (root: Element): NodeListOf<Element> =>
  Element.prototype.querySelectorAll.call(root, '*');

/** An element of the copy, and what its original shows. */
type Host = [copied: Element, root: InnerRoot];

class Tracer {
  readonly originOf = new Map<Element, Element>();
  readonly inner: InnerRoot[] = [];

  /** With a stack of its own: shadow trees may stand in shadow trees deeper than calls can go. */
  pair(copied: Element, source: Element): void {
    const waiting = this.#pairOne(copied, source).reverse();
    for (let next = waiting.pop(); next; next = waiting.pop())
      for (const hosts of this.#graft(...next).reverse()) waiting.push(hosts);
  }

  /** Pairs the elements of one tree; gives those that show a tree of their own. */
  #pairOne(copied: Element, source: Element): Host[] {
    const from = all(source);
    const to = all(copied);
    const hosts: Host[] = [];
    const add = (copy: Element, origin: Element) => {
      this.originOf.set(copy, origin);
      const root = innerRootOf(origin);
      if (root) hosts.push([copy, root]);
    };
    add(copied, source);
    for (let at = 0, end = to.length; at < end; at++) add(to[at] as Element, from[at] as Element);
    return hosts;
  }

  /** What stands in a shadow tree or a frame becomes part of the copy, where it is shown. */
  #graft(host: Element, root: InnerRoot): Host[] {
    this.inner.push(root);
    // A frame that has not loaded yet shows an empty page: what it is to show stays told by its address.
    if (host.localName === 'iframe' && contentOf(root).firstChild === null) return [];
    const place = host.ownerDocument.createElement('div');
    const hosts: Host[] = [];
    for (const node of contentOf(root).childNodes) {
      const copied = importTree(host.ownerDocument, node);
      place.append(copied);
      if (copied.nodeType === Node.ELEMENT_NODE)
        for (const one of this.#pairOne(copied as Element, node as Element)) hosts.push(one);
    }
    if (host.localName === 'iframe') host.replaceWith(place);
    else {
      fillSlots(place, Array.from(host.childNodes));
      host.prepend(place);
    }
    return hosts;
  }
}

/** What no reader of the page sees is no text of its copy. */
function hideUnshown(document: Document, originOf: ReadonlyMap<Element, Element>): void {
  const unshown = new Set(unshownParts(document));
  if (unshown.size === 0) return;
  for (const [copied, origin] of originOf)
    if (unshown.has(origin)) copied.setAttribute('hidden', '');
}

/**
 * Copies a page element by element, so that what is found in the copy can be found in the page:
 * with open shadow trees and frames of the same origin. Nothing is written into the page for it.
 */
export function copyTraced(document: Document): TracedCopy {
  const tracer = new Tracer();
  const copy = copyPage(document, undefined, (copied, source) => {
    tracer.pair(copied, source);
    return tracer.inner.length > 0;
  });
  hideUnshown(document, tracer.originOf);
  return { copy, originOf: tracer.originOf, inner: tracer.inner };
}
