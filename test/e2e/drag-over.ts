import type { Surface } from '../../scripts/drive/surface.mjs';

/**
 * Selects words of the page with the mouse, as a reader does: what a script selects is offered
 * nothing. Gives their place in the window; throws where they are not in one text node.
 */
export async function dragOver(
  surface: Surface,
  words: string,
): Promise<{ left: number; top: number; width: number; height: number }> {
  const place = await surface.evaluate((wanted: string) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const start = node.nodeValue?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { left, top, width, height };
    }
    throw new Error(`“${wanted}” is not in the text.`);
  }, words);
  const y = place.top + place.height / 2;
  await surface.drag({ x: place.left + 1, y }, { x: place.left + place.width - 1, y });
  return place;
}
