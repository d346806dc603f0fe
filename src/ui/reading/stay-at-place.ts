/** What a person moves a text with, and what they read it for. */
const MOVES = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/**
 * Keeps a text at a place while what stands over it still comes: pictures, faces, formulas, lines
 * that had not been laid out. Ends by the first move.
 * @param body the element the text stands in
 * @param put scrolls to the place
 */
export function stayAtPlace(
  body: Element,
  scroller: Element,
  put: () => void,
  signal: AbortSignal,
): void {
  const moved = new AbortController();
  const ended = AbortSignal.any([signal, moved.signal]);
  const article = body.closest('.article') ?? body;
  const heightNow = () => scroller.scrollHeight;
  let [height, at] = [heightNow(), scroller.scrollTop];
  const observer = new ResizeObserver(() => {
    // What is not drawn stands nowhere.
    if (body.getClientRects().length === 0) return;
    put();
    [height, at] = [heightNow(), scroller.scrollTop];
  });
  const scrolled = () => {
    // A browser's own way to hold a text comes with another height.
    if (heightNow() === height && Math.abs(scroller.scrollTop - at) > 1) moved.abort();
  };
  const options = { passive: true, capture: true, signal: ended };
  for (const type of MOVES) addEventListener(type, () => moved.abort(), options);
  document.addEventListener('scroll', scrolled, options);
  ended.addEventListener('abort', () => observer.disconnect(), { once: true });
  for (const part of [body, article, article.parentElement]) if (part) observer.observe(part);
}
