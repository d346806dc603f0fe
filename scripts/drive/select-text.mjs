// @ts-check

/** @typedef {import('./surface.mjs').Surface} Surface */

/**
 * Selects words of what a surface shows.
 * @param {Surface} surface
 * @param {string} words
 * @returns {Promise<void>}
 * @throws {Error} where they are not in one text node of it
 */
export const selectText = (surface, words) =>
  surface.evaluate((wanted) => {
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
