import { allMatching, matches } from '../../article/copy/unclobbered.ts';
import { inTopLayer } from './top-layer.ts';

/** What `IntersectionObserver` tells in Chromium alone (its second version). */
interface Visibility extends IntersectionObserverEntry {
  isVisible?: boolean;
}

const canTrack = 'isVisible' in IntersectionObserverEntry.prototype;

/** Tells whether the page lays something over our bar, or makes it look like nothing. */
export interface Cover {
  /** Whether it does at a point of the window, in CSS pixels. */
  isOver(x: number, y: number): boolean;
}

/**
 * Watches a bar in the top layer, where no style of the page reaches, until `signal` is aborted. What
 * lets clicks through may lie over it all the same: Chromium tells of that, elsewhere what stands in
 * the top layer beside it is looked for.
 */
export function watchCover(host: HTMLElement, bar: Element, signal: AbortSignal): Cover {
  const isSeen = trackVisibility(bar, signal);
  return {
    isOver: (x, y) =>
      Document.prototype.elementFromPoint.call(document, x, y) !== host ||
      !matches(host, ':popover-open') ||
      // Its pictures are painted above even that.
      allMatching(document, ':root:active-view-transition').length > 0 ||
      (canTrack ? !isSeen() : isDimmed() || hasNeighbour(host, bar.getBoundingClientRect())),
  };
}

function trackVisibility(bar: Element, signal: AbortSignal): () => boolean {
  let isSeen = false;
  if (!canTrack) return () => true;
  const options = { trackVisibility: true, delay: 100, threshold: [0, 0.25, 0.5, 0.75, 1] };
  const observer = new IntersectionObserver((entries) => {
    isSeen = (entries.at(-1) as Visibility).isVisible === true;
  }, options as IntersectionObserverInit);
  observer.observe(bar);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  return () => isSeen;
}

/** What turns a bright page into a dark one; a filter of the root reaches the top layer in Firefox. */
const HARMLESS = /^(?:none|(?:(?:invert\(1\)|hue-rotate\([^)]*\))\s*)+)$/;

const isDimmed = (): boolean =>
  allMatching(document, ':root').some((top) => !HARMLESS.test(getComputedStyle(top).filter));

function hasNeighbour(host: HTMLElement, bar: DOMRect): boolean {
  for (const element of inTopLayer(document))
    if (element !== host && isOverlapping(element.getBoundingClientRect(), bar)) return true;
  return false;
}

const isOverlapping = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
