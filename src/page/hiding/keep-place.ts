import { isMarked } from './marks.ts';

/** Where the reader's eyes may be: from a little below the top of the window down, and to the left. */
const DOWN = [0.15, 0.3, 0.45, 0.6, 0.75, 0.9];
const ACROSS = [0.5, 0.3];
/** Pixels by which something may move and still stand where it stood. */
const STILL = 1;

const topOf = (element: Element): number =>
  Element.prototype.getBoundingClientRect.call(element).top;

/** What is to be seen, and where: lines before boxes, whose inside may move while they stay. */
function seenNow(): { element: Element; top: number }[] {
  const found = new Set<Element>();
  for (const across of ACROSS)
    for (const down of DOWN) {
      const element = document.elementFromPoint(innerWidth * across, innerHeight * down);
      if (element && element !== document.body && element !== document.documentElement)
        found.add(element);
    }
  const all = [...found];
  const lines = all.filter((one) => !all.some((other) => other !== one && one.contains(other)));
  return [...lines, ...all.filter((one) => !lines.includes(one))].map((element) => ({
    element,
    top: topOf(element),
  }));
}

/** Does `change`, and scrolls so that what stood before the reader's eyes stands there still. */
export function keepPlace(change: () => void): void {
  const seen = scrollY > 0 ? seenNow() : [];
  change();
  const stays = seen.find(({ element }) => element.isConnected && !isMarked(element));
  const moved = stays ? topOf(stays.element) - stays.top : 0;
  if (Math.abs(moved) >= STILL) scrollBy({ top: moved, behavior: 'instant' });
}

/** Brings a reader who has not scrolled since back to the very place where hiding found them. */
export class ReadingPlace {
  #left: { from: number; to: number } | null = null;

  leave(change: () => void): void {
    const from = scrollY;
    keepPlace(change);
    this.#left ??= { from, to: scrollY };
  }

  return(change: () => void): void {
    const left = this.#left;
    this.#left = null;
    const hasStayed = left !== null && Math.abs(scrollY - left.to) <= STILL;
    keepPlace(change);
    if (hasStayed) scrollTo({ top: left.from, behavior: 'instant' });
  }
}
