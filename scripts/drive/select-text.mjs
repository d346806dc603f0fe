// @ts-check
import { waitUntil } from './surface.mjs';

/** @typedef {import('./surface.mjs').Surface} Surface */

/**
 * Selects words of what a surface shows, once it shows them.
 * @param {Surface} surface
 * @param {string} words
 * @returns {Promise<void>}
 * @throws {Error} where they have not come to stand in one text node of it after a while
 */
export async function selectText(surface, words) {
  await waitUntil(`“${words}” to be selected`, () => surface.evaluate(select, words));
}

/**
 * Runs in the document.
 * @param {string} wanted
 * @returns {boolean} whether it stands there
 */
function select(wanted) {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const start = node.nodeValue?.indexOf(wanted) ?? -1;
    if (start < 0) continue;
    node.parentElement?.scrollIntoView({ block: 'center' });
    getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
    return true;
  }
  return false;
}
