import type { Block } from './block.ts';

/** The element that holds the most paragraphs itself: what stands right in it is no slot's and no card's. */
export function textElement(blocks: readonly Block[]): Element | null {
  const prose = new Map<Element | null, number>();
  let most: Element | null = null;
  for (const block of blocks) {
    const parent = block.element.parentElement;
    prose.set(parent, (prose.get(parent) ?? 0) + block.prose);
    if ((prose.get(parent) ?? 0) > (prose.get(most) ?? 0)) most = parent;
  }
  return most;
}
