import { OUTLINE_PORT } from '../../model/ports.ts';
import { hearPort } from '../hear-port.ts';
import { markOwn } from './marks.ts';

let shown: HTMLElement | null = null;

/** Draws a frame round elements of the page, or round the nearest thing to be seen of them. */
export function outline(elements: readonly Element[] | null): void {
  shown?.remove();
  shown = null;
  const box = elements && boxOf(elements);
  if (!box) return;
  shown = document.createElement('div');
  markOwn(shown);
  const style =
    `all:initial;position:absolute;z-index:2147483647;pointer-events:none;` +
    `border:2px solid #b4532a;border-radius:4px;box-sizing:border-box;` +
    `left:${box.left + scrollX - 4}px;top:${box.top + scrollY - 4}px;` +
    `width:${box.width + 8}px;height:${Math.max(8, box.height + 8)}px`;
  shown.style.cssText = style;
  document.documentElement.appendChild(shown);
  const isThere = box.bottom > 0 && box.top < innerHeight;
  if (!isThere) shown.scrollIntoView({ block: 'center', behavior: 'instant' });
}

/** Takes the frame away when nobody is left who asked for it: a popup closes without a word. */
export function outlineWhileAsked(signal: AbortSignal): void {
  hearPort(OUTLINE_PORT, (asking) => asking === 0 && outline(null), signal);
}

function boxOf(elements: readonly Element[]): DOMRect | null {
  for (let element = elements.at(-1) ?? null; element; element = element.parentElement) {
    const box = placeOf(element);
    if (box.width > 0) return box;
  }
  return null;
}

/** What is hidden has no place: it stood after what stands before it. */
function placeOf(element: Element): DOMRect {
  const box = element.getBoundingClientRect();
  if (box.width > 0) return box;
  const before = element.previousElementSibling?.getBoundingClientRect();
  return before && before.width > 0
    ? new DOMRect(before.left, before.bottom, before.width, 0)
    : box;
}
