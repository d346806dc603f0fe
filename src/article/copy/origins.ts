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

/** Elements of a copy and of what it was copied from, each in the same place of its list. */
type Pairs = [copies: ArrayLike<Element>, origins: ArrayLike<Element>];

class Tracer {
  readonly #pairs: Pairs[] = [];
  readonly inner: InnerRoot[] = [];

  /** Tells of each element which it was copied from. */
  each(tell: (copied: Element, origin: Element) => void): void {
    for (const [copies, origins] of this.#pairs)
      for (let at = 0, end = copies.length; at < end; at++)
        tell(copies[at] as Element, origins[at] as Element);
  }

  /** Which element each was copied from; few readings ask. */
  origins(): Map<Element, Element> {
    const originOf = new Map<Element, Element>();
    this.each((copied, origin) => originOf.set(copied, origin));
    return originOf;
  }

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
    this.#pairs.push([[copied], [source]], [to, from]);
    const hosts: Host[] = [];
    const own = innerRootOf(source);
    if (own) hosts.push([copied, own]);
    for (let at = 0, end = from.length; at < end; at++) {
      const root = innerRootOf(from[at] as Element);
      if (root) hosts.push([to[at] as Element, root]);
    }
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
function hideUnshown(document: Document, tracer: Tracer): void {
  const unshown = new Set(unshownParts(document));
  if (unshown.size === 0) return;
  tracer.each((copied, origin) => {
    if (unshown.has(origin)) copied.setAttribute('hidden', '');
  });
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
  hideUnshown(document, tracer);
  let originOf: Map<Element, Element> | null = null;
  return {
    copy,
    get originOf() {
      originOf ??= tracer.origins();
      return originOf;
    },
    inner: tracer.inner,
  };
}
