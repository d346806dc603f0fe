import type { Detached } from './detach.ts';
import type { Removal } from './removal.ts';

/** Child-node indices from the root to a marker, other markers not counted. */
function pathTo(marker: Node, root: Node, markers: ReadonlySet<Node>): number[] | null {
  const path: number[] = [];
  for (let node: Node = marker; node !== root; ) {
    const parent: Node | null = node.parentNode;
    if (!parent) return null;
    let index = 0;
    for (
      let sibling = parent.firstChild;
      sibling && sibling !== node;
      sibling = sibling.nextSibling
    ) {
      if (!markers.has(sibling)) index++;
    }
    path.unshift(index);
    node = parent;
  }
  return path;
}

/** Joins the texts that a marker kept apart, so that the tree is what parsing its HTML gives. */
function joinTexts(root: Node, markers: ReadonlySet<Node>): void {
  for (const marker of markers) {
    const { previousSibling: before, nextSibling: after } = marker;
    if (before?.nodeType === 3 && after?.nodeType === 3) {
      before.nodeValue = `${before.nodeValue ?? ''}${after.nodeValue ?? ''}`;
      after.parentNode?.removeChild(after);
    }
  }
  root.normalize();
}

/**
 * Tells each removal its place in the finished content, takes the markers out, and numbers the
 * removals in document order.
 */
export function placeRemovals(detached: readonly Detached[], root: Element): Removal[] {
  const markers = new Set<Node>(detached.flatMap(({ marker }) => (marker ? [marker] : [])));
  joinTexts(root, markers);
  const removals = detached.map(({ removal, marker }) => ({
    ...removal,
    where: { ...removal.where, path: marker ? pathTo(marker, root, markers) : null },
  }));
  for (const marker of markers) marker.parentNode?.removeChild(marker);
  return removals
    .sort((a, b) => a.where.order - b.where.order)
    .map((removal, index) => ({ ...removal, id: `r${index + 1}` }));
}
