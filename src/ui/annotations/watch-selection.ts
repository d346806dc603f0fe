/**
 * Calls `report` with the words that are selected below `root`, or null, once the pointer has been
 * let go: a control that follows a drag is in its way. Stops with `signal`.
 */
export function watchSelection(
  root: Element,
  report: (range: Range | null) => void,
  signal: AbortSignal,
): void {
  let isDragging = false;
  let last: Range | null = null;
  const look = () => {
    const range = isDragging ? null : selectedIn(root);
    // Firefox tells of a change where there was none.
    if (isSame(range, last)) return;
    last = range;
    report(range);
  };
  const press = () => {
    isDragging = true;
    look();
  };
  const release = () => {
    isDragging = false;
    look();
  };
  document.addEventListener('selectionchange', look, { signal });
  root.addEventListener('pointerdown', press, { signal });
  for (const name of ['pointerup', 'pointercancel'])
    document.addEventListener(name, release, { signal });
  look();
}

/** The words that are selected below `root` now, as far as they are of it; null where there are none. */
export function selectedIn(root: Element): Range | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !selection.toString().trim()) return null;
  const range = selection.getRangeAt(0);
  return range.intersectsNode(root) && holdsWordsOf(root, range) ? within(root, range) : null;
}

/** Whether two ranges have the same ends. */
export const isSame = (a: Range | null, b: Range | null): boolean =>
  a === b ||
  (a?.startContainer === b?.startContainer &&
    a?.startOffset === b?.startOffset &&
    a?.endContainer === b?.endContainer &&
    a?.endOffset === b?.endOffset);

/** A triple click reaches out of the root by an empty end, which must not count. */
function holdsWordsOf(root: Element, range: Range): boolean {
  return within(root, range).toString().trim() !== '';
}

function within(root: Element, range: Range): Range {
  const cut = range.cloneRange();
  if (!root.contains(range.startContainer)) cut.setStart(root, 0);
  if (!root.contains(range.endContainer)) cut.setEnd(root, root.childNodes.length);
  return cut;
}
