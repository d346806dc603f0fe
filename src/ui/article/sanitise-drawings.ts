import { disarmShape, isShape } from '../../article/metadata/shapes.ts';

/** Leaves of drawings their shapes and words, and of these nothing that asks for an address. */
export function sanitiseDrawings(root: DocumentFragment): void {
  for (const part of root.querySelectorAll('svg, svg *')) {
    if (isShape(part)) disarmShape(part);
    else part.remove();
  }
}
