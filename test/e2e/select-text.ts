import type { Surface } from '../../scripts/drive/surface.mjs';

/** Selects words of the article; throws when they are not in one text node of it. */
export const selectText = (surface: Surface, words: string): Promise<void> =>
  surface.evaluate((wanted: string) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const start = node.nodeValue?.indexOf(wanted) ?? -1;
      if (start < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
      return;
    }
    throw new Error(`“${wanted}” is not in the text.`);
  }, words);
