/** The stretches that two or more of these ranges share; all of them in one document. */
export function crossings(ranges: readonly Range[]): Range[] {
  const inOrder = [...ranges].sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  const shared: Range[] = [];
  let open: Range[] = [];
  for (const range of inOrder) {
    open = open.filter((before) => endsBehind(before, range));
    for (const before of open) shared.push(common(before, range));
    open.push(range);
  }
  return shared;
}

/** Whether `before` reaches beyond where `range` begins. */
const endsBehind = (before: Range, range: Range): boolean =>
  before.compareBoundaryPoints(Range.START_TO_END, range) > 0 &&
  before.comparePoint(range.startContainer, range.startOffset) === 0 &&
  !(before.endContainer === range.startContainer && before.endOffset === range.startOffset);

/** `later` begins within `earlier`. */
function common(earlier: Range, later: Range): Range {
  const range = later.cloneRange();
  if (earlier.compareBoundaryPoints(Range.END_TO_END, later) < 0)
    range.setEnd(earlier.endContainer, earlier.endOffset);
  return range;
}
