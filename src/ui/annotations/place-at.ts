const GAP = 8;

/**
 * Puts a box above the first line of words where there is room, else below the last; never out of
 * the window.
 */
export function placeAt(box: HTMLElement, range: Range): void {
  const lines = linesOf(range);
  const { offsetWidth: width, offsetHeight: height } = box;
  const above = lines.first.top - height - GAP;
  const isAbove = above > GAP;
  const top = isAbove ? above : lines.last.bottom + GAP;
  const line = isAbove ? lines.first : lines.last;
  const middle = line.left + line.width / 2 - width / 2;
  const { clientWidth } = document.documentElement;
  const inside = (at: number, room: number) => Math.max(GAP, Math.min(at, room - GAP));
  box.style.translate = `${inside(middle, clientWidth - width)}px ${inside(top, innerHeight - height)}px`;
}

function linesOf(range: Range): { first: DOMRect; last: DOMRect } {
  const whole = range.getBoundingClientRect();
  // Elements that lie in the range whole have boxes, too: that of a paragraph is no line of it.
  const lines = [startOf(range), endOf(range)].map((part) =>
    [...part.getClientRects()].filter(({ width }) => width > 0),
  );
  return { first: lines[0]?.[0] ?? whole, last: lines[1]?.at(-1) ?? whole };
}

function startOf(range: Range): Range {
  const { startContainer, endContainer } = range;
  const part = range.cloneRange();
  if (startContainer !== endContainer && startContainer instanceof Text)
    part.setEnd(startContainer, startContainer.length);
  return part;
}

function endOf(range: Range): Range {
  const { startContainer, endContainer } = range;
  const part = range.cloneRange();
  if (startContainer !== endContainer && endContainer instanceof Text)
    part.setStart(endContainer, 0);
  return part;
}
