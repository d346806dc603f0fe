import type { Removal } from '../../model/removal.ts';
import type { Detached } from './detach.ts';

/** Tells the places of markers; the children of each element are counted once for all in it. */
class Places {
  readonly #root: Node;
  readonly #markers: ReadonlySet<Node>;
  readonly #indices = new Map<Node, ReadonlyMap<Node, number>>();

  constructor(root: Node, markers: ReadonlySet<Node>) {
    this.#root = root;
    this.#markers = markers;
  }

  /** Child-node indices from the root to a marker. */
  pathTo(marker: Node): number[] | null {
    const path: number[] = [];
    for (let node = marker; node !== this.#root; ) {
      const parent = node.parentNode;
      if (!parent) return null;
      path.push(this.#indicesIn(parent).get(node) ?? 0);
      node = parent;
    }
    return path.reverse();
  }

  /**
   * Indices of nodes among their siblings as their HTML will be parsed: markers are gone, and texts
   * that only a marker kept apart are one.
   */
  #indicesIn(parent: Node): ReadonlyMap<Node, number> {
    const known = this.#indices.get(parent);
    if (known) return known;
    const indices = new Map<Node, number>();
    let index = 0;
    let afterText = false;
    for (let child = parent.firstChild; child; child = child.nextSibling) {
      indices.set(child, index);
      if (this.#markers.has(child)) continue;
      const isText = child.nodeType === 3;
      if (!isText || !afterText) index++;
      afterText = isText;
    }
    this.#indices.set(parent, indices);
    return indices;
  }
}

/** Drops the space the content begins with: an HTML parser would, and every place be off by one. */
function trimStart(root: Node, markers: ReadonlySet<Node>): void {
  for (let child = root.firstChild; child; ) {
    const next = child.nextSibling;
    if (!markers.has(child)) {
      if (child.nodeType !== 3) return;
      child.nodeValue = (child.nodeValue ?? '').trimStart();
      if (child.nodeValue) return;
      root.removeChild(child);
    }
    child = next;
  }
}

/** What stood above the main content goes back to its beginning; what stood below, to its end. */
const outside = (order: number, rootOrder: number): number[] | null =>
  order < rootOrder ? [0] : null;

/**
 * Tells each removal its place in the finished content, takes the markers out, and numbers the
 * removals in document order.
 * @param rootOrder index of the root among all elements of the source document
 */
export function placeRemovals(
  detached: readonly Detached[],
  root: Element,
  rootOrder: number,
): Removal[] {
  const markers = new Set<Node>(detached.flatMap(({ marker }) => (marker ? [marker] : [])));
  root.normalize();
  trimStart(root, markers);
  const places = new Places(root, markers);
  const removals = detached.map(({ removal, marker }) => ({
    ...removal,
    where: {
      ...removal.where,
      path: marker ? places.pathTo(marker) : outside(removal.where.order, rootOrder),
    },
  }));
  for (const marker of markers) marker.parentNode?.removeChild(marker);
  return removals
    .sort((a, b) => a.where.order - b.where.order)
    .map((removal, index) => ({ ...removal, id: `r${index + 1}` }));
}
