/** Whether words stand in a part that is folded, which its own summary does not. */
export function isFolded({ startContainer }: Range): boolean {
  let at = startContainer.parentElement;
  while (at) {
    const fold = at.closest('details:not([open])');
    if (!fold) return false;
    const summary = fold.querySelector(':scope > summary');
    if (!summary?.contains(startContainer)) return true;
    at = fold.parentElement;
  }
  return false;
}
