/**
 * The ids of the quotes whose words stand at a point of the window (CSS pixels), the shortest first:
 * where a quote lies in another, the inner one is what was meant.
 */
export function quotesAt(anchors: ReadonlyMap<string, Range>, x: number, y: number): string[] {
  const hit = [...anchors].filter(
    ([, range]) =>
      isInside(range.getBoundingClientRect(), x, y) &&
      [...range.getClientRects()].some((box) => isInside(box, x, y)),
  );
  const length = ([, range]: [string, Range]) => range.toString().length;
  return hit.sort((a, b) => length(a) - length(b)).map(([id]) => id);
}

const isInside = ({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean =>
  x >= left && x <= right && y >= top && y <= bottom;
