import { firstSeen } from './first-seen.ts';
import { onScroll, scrollerOf } from './scroller.ts';

/** The character that stood at the head of what is seen, and how high. */
interface Held {
  seen: Range;
  top: number;
}

/** Null at the head of the text, which stays there. */
function headSeen(body: Element, scroller: Element): Held | null {
  const seen = scroller.scrollTop > 0 ? firstSeen(body) : null;
  return seen && { seen, top: seen.getBoundingClientRect().top };
}

function bringBack({ seen, top }: Held, scroller: Element): void {
  scroller.scrollTop += seen.getBoundingClientRect().top - top;
}

/**
 * Lets something change how an article is set, and brings back to its height the line that stood at
 * the head of what is to be seen: who makes the letters larger wants to read on.
 */
export function holdPlace(change: () => void): void {
  const body = document.querySelector('.article-body');
  const scroller = body && scrollerOf(body);
  const held = body && scroller && headSeen(body, scroller);
  change();
  if (held && scroller) bringBack(held, scroller);
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
    held = headSeen(body, scroller);
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
    bringBack(held, scroller);
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
