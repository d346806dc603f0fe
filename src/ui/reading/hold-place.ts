import { firstSeen } from './first-seen.ts';
import { scrollerOf } from './scroller.ts';

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
