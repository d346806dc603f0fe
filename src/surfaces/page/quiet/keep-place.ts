import { isMarked } from './marks.ts';

/** Where the reader's eyes are: a little below the top of the window. */
const LINES = [0.15, 0.3, 0.5, 0.7];

function elementInView(): Element | null {
  for (const line of LINES) {
    const found = document.elementFromPoint(innerWidth / 2, innerHeight * line);
    if (found && found !== document.body && found !== document.documentElement) return found;
  }
  return null;
}

/** Does `change`, and scrolls so that what stood before the reader's eyes stands there still. */
export function keepPlace(change: () => void): void {
  const seen = scrollY > 0 ? elementInView() : null;
  const before = seen?.getBoundingClientRect().top ?? 0;
  change();
  if (!seen?.isConnected || isMarked(seen)) return;
  const moved = seen.getBoundingClientRect().top - before;
  if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' });
}
