import { firstSeen } from './first-seen.ts';
import { onScroll, scrollerOf } from './scroller.ts';

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

/** The character that stood at the head of what is seen, and how high. */
interface Held {
  seen: Range;
  top: number;
}

/**
 * Keeps the line that stands at the head of what is seen where it is whenever the text gets another
 * width: by a window that is resized, or a panel that opens beside it.
 * @param body the element the text stands in
 * @returns what ends that
 */
export function holdPlaceOverWidths(body: Element, scroller: Element): () => void {
  let held: Held | null = null;
  let width = widthOf(body);
  let [put, frame] = [-1, 0];
  const remember = () => {
    // What the change itself scrolls is not the reader's doing; nor is what is put right after it.
    if (widthOf(body) !== width || scroller.scrollTop === put) return;
    const seen = scroller.scrollTop > 0 ? firstSeen(body) : null;
    held = seen && { seen, top: seen.getBoundingClientRect().top };
  };
  const scrolled = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(remember);
  };
  const observer = new ResizeObserver(() => {
    const now = widthOf(body);
    // What is not drawn has no width.
    if (now === 0 || now === width) return;
    width = now;
    if (!held?.seen.startContainer.isConnected) return;
    scroller.scrollTop += held.seen.getBoundingClientRect().top - held.top;
    put = scroller.scrollTop;
  });
  const stop = onScroll(scrolled);
  observer.observe(body);
  remember();
  return () => {
    stop();
    cancelAnimationFrame(frame);
    observer.disconnect();
  };
}

const widthOf = (body: Element): number => body.getBoundingClientRect().width;
