// @ts-check
import { fromHtml } from 'hast-util-from-html';

/**
 * A page or an extraction as a reader sees it that shares nothing with the extractors: the tree that
 * the standard's own parser builds, walked by plain functions.
 * @typedef {ReturnType<typeof fromHtml>} Root
 * @typedef {Extract<Root['children'][number], { type: 'element' }>} Element
 * @typedef {Root | Root['children'][number] | Element['children'][number]} Node
 * @typedef {{ element: Element, above: Element[] }} Found an element and what it stands in, innermost last
 */

/** @param {string} html @returns {Node} */
export const treeOf = (html) => fromHtml(html, { fragment: !/<(?:html|body)\b/i.test(html) });

/** What no reader sees, or presses. */
const UNSEEN = new Set(
  'script style template head textarea svg iframe button clipboard-copy select'.split(' '),
);

/** @param {Node} node @returns {node is Element} */
export const isElement = (node) => node.type === 'element';

/** @param {Element} element @param {string} name @returns {string} an attribute as it was written */
export function attribute({ properties }, name) {
  const value = properties?.[name];
  if (Array.isArray(value)) return value.join(' ');
  return value === undefined || value === null || value === false ? '' : String(value);
}

/** @param {Element} element @returns {string} its class names and id, in lower case */
export const namesOf = (element) =>
  `${attribute(element, 'className')} ${attribute(element, 'id')}`.toLowerCase();

/**
 * All elements a test holds for, in order; nothing is looked for inside one that was found.
 * @param {Node} node @param {(element: Element, above: Element[]) => boolean} test
 * @returns {Found[]}
 */
export function outermost(node, test) {
  /** @type {Found[]} */
  const found = [];
  /** @param {Node} at @param {Element[]} above */
  const visit = (at, above) => {
    if (isElement(at) && test(at, above)) found.push({ element: at, above });
    else if ('children' in at)
      for (const child of at.children) visit(child, isElement(at) ? [...above, at] : above);
  };
  visit(node, []);
  return found;
}

/** @param {Node} node @param {(element: Element) => boolean} [skips] @returns {string} the words inside */
export function wordsIn(node, skips = () => false) {
  if (node.type === 'text') return node.value;
  if (isElement(node) && (UNSEEN.has(node.tagName) || skips(node))) return '';
  if (!('children' in node)) return '';
  const inside = node.children.map((child) => wordsIn(child, skips)).join('');
  return isElement(node) && PARTS.test(node.tagName) ? ` ${inside} ` : inside;
}

/** Elements whose words are not the next one's. */
const PARTS =
  /^(?:p|div|li|ul|ol|dl|dt|dd|t[rdh]|table|section|article|h[1-6]|br|pre|blockquote|figure)$/;

/** @param {string} text @returns {string} its letters and digits alone, so that no spelling of blanks counts */
export const squash = (text) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
