import type { Detached } from './detach.ts';
import type { Removal } from './removal.ts';

/**
 * Index of a node among its siblings as its HTML will be parsed: markers are gone, and texts that
 * only a marker kept apart are one.
 */
function indexOf(node: Node, markers: ReadonlySet<Node>): number {
  let index = 0;
  let afterText = false;
  for (
    let sibling = node.parentNode?.firstChild;
    sibling && sibling !== node;
    sibling = sibling.nextSibling
  ) {
    if (markers.has(sibling)) continue;
    const isText = sibling.nodeType === 3;
    if (!isText || !afterText) index++;
    afterText = isText;
  }
  return index;
}

/** Child-node indices from the root to a marker. */
function pathTo(marker: Node, root: Node, markers: ReadonlySet<Node>): number[] | null {
  const path: number[] = [];
  for (let node: Node = marker; node !== root; ) {
    if (!node.parentNode) return null;
    path.unshift(indexOf(node, markers));
    node = node.parentNode;
  }
  return path;
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
  const removals = detached.map(({ removal, marker }) => ({
    ...removal,
    where: {
      ...removal.where,
      path: marker ? pathTo(marker, root, markers) : outside(removal.where.order, rootOrder),
    },
  }));
  for (const marker of markers) marker.parentNode?.removeChild(marker);
  return removals
    .sort((a, b) => a.where.order - b.where.order)
    .map((removal, index) => ({ ...removal, id: `r${index + 1}` }));
}
