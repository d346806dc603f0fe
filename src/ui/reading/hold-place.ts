import { firstSeen } from './first-seen.ts';

/**
 * Lets something change how an article is set, and brings back to its height the line that stood at
 * the head of what is to be seen: who makes the letters larger wants to read on.
 */
export function holdPlace(change: () => void): void {
  const body = document.querySelector('.article-body');
  const scroller = body && scrollerOf(body);
  const seen = body && scroller && scroller.scrollTop > 0 ? firstSeen(body) : null;
  const before = seen?.getBoundingClientRect().top;
  change();
  if (!seen || !scroller || before === undefined) return;
  scroller.scrollTop += seen.getBoundingClientRect().top - before;
}

/** The element that scrolls an article: the page's own, or the one it stands in. */
export function scrollerOf(body: Element): Element | null {
  return body.closest('.panel-page, .popup-text') ?? document.scrollingElement;
}
