import { onFrameLoad } from './frame-loads.ts';

/** Links that come together: fewer are no list. */
const LEAST_LINKS = 2;
/** A page that adds things again and again is looked at ever more seldom, in milliseconds. */
const DEBOUNCE = 100;
const LONGEST_DEBOUNCE = 10_000;

/**
 * Calls `look` after links were added to the page, until `signal` is aborted: at once where looking
 * is cheap, so that nothing is painted first; else when the page is idle. One observer for all.
 * @param look gives how long it worked, in milliseconds
 * @param roots what is to be watched; asked again after each look
 */
export function watchAdditions(
  look: () => Promise<number>,
  roots: () => Iterable<Node>,
  signal: AbortSignal,
): void {
  let last = 0;
  let wait = DEBOUNCE;
  let spent = 0;
  /** Until a look is over. */
  let waiting = false;
  /** Something came while it was looked. */
  let isMissed = false;
  const watched = new WeakSet<Node>();
  const run = async () => {
    if (signal.aborted) return;
    isMissed = false;
    const took = await look().finally(() => {
      waiting = false;
    });
    spent += took;
    last = performance.now();
    // A tenth of the time at most is ours.
    wait = Math.min(LONGEST_DEBOUNCE, Math.max(DEBOUNCE, 10 * took, spent));
    watch();
    if (isMissed) come();
  };
  const come = () => {
    isMissed = true;
    if (waiting) return;
    waiting = true;
    const rest = wait - (performance.now() - last);
    if (rest <= 0 && wait <= DEBOUNCE * 2) void run();
    else
      setTimeout(() => requestIdleCallback(() => void run(), { timeout: 1000 }), Math.max(0, rest));
  };
  const observer = new MutationObserver((changes) => addsLinks(changes) && come());
  onFrameLoad(come, signal);
  const watch = () => {
    for (const root of roots()) {
      if (!watched.has(root)) observer.observe(root, { childList: true, subtree: true });
      watched.add(root);
    }
  };
  watch();
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

function addsLinks(changes: readonly MutationRecord[]): boolean {
  let links = 0;
  for (const { addedNodes } of changes) {
    for (const node of addedNodes) {
      if (node.nodeType !== Node.ELEMENT_NODE) continue;
      const element = node as Element;
      if (element.tagName === 'A') links++;
      else links += Element.prototype.getElementsByTagName.call(element, 'a').length;
      if (links >= LEAST_LINKS) return true;
    }
  }
  return false;
}
