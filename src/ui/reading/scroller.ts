/** The box that an article scrolls in; null where its page scrolls as a whole. */
export const boxOf = (body: Element): Element | null => body.closest('.panel-page, .popup-text');

/** The element that scrolls an article: the page's own, or the one it stands in. */
export const scrollerOf = (body: Element): Element | null =>
  boxOf(body) ?? document.scrollingElement;

/** Between which heights of the window stands what a scroller lets be seen. */
export const viewOf = (scroller: Element): { top: number; bottom: number } =>
  scroller === document.scrollingElement
    ? { top: 0, bottom: innerHeight }
    : scroller.getBoundingClientRect();

/** Calls `look` whenever anything in this document is scrolled; gives what ends that. */
export function onScroll(look: () => void): () => void {
  const options = { passive: true, capture: true };
  document.addEventListener('scroll', look, options);
  return () => document.removeEventListener('scroll', look, options);
}
