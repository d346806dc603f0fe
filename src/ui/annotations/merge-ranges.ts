/**
 * The same stretches of a document in as few ranges as can be, none crossing another: Firefox paints
 * crossing ranges of one highlight where they share a line, and forgets them where they do not.
 * @param ranges all in one document; they stay as they are
 */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const inOrder = [...ranges].sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  const merged: Range[] = [];
  for (const range of inOrder) {
    const last = merged.at(-1);
    if (!last || !reaches(last, range)) merged.push(range.cloneRange());
    else if (last.compareBoundaryPoints(Range.END_TO_END, range) < 0)
      last.setEnd(range.endContainer, range.endOffset);
  }
  return merged;
}

/** Whether `before` reaches to where `range`, which begins no earlier, begins. */
const reaches = (before: Range, range: Range): boolean =>
  before.compareBoundaryPoints(Range.START_TO_END, range) >= 0;
