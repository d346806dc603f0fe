// @ts-check
import { attribute, namesOf, outermost, wordsIn } from './tree.mjs';

/** @typedef {import('./tree.mjs').Element} Element @typedef {import('./tree.mjs').Node} Node */

const HOLDERS = /(?:^|\s)(?:katex|mathjax|mathjax_display|mwe-math-element)(?:$|\s)/;
const PICTURES = /(?:^|\s)(?:latex|tex|mathtex|ql-img-(?:inline|displayed)-formula)(?:$|\s)/;
const TEX_SCRIPT = /^math\/(?:tex|asciimath|mml)/;

/** @param {Element} element */
const isFormula = (element) =>
  element.tagName === 'math' ||
  element.tagName === 'mjx-container' ||
  (element.tagName === 'script' && TEX_SCRIPT.test(attribute(element, 'type'))) ||
  (element.tagName === 'img' && PICTURES.test(namesOf(element))) ||
  HOLDERS.test(namesOf(element));

/** @param {Node} node @returns {string} all that is written, seen or not */
const written = (node) =>
  node.type === 'text' ? node.value : 'children' in node ? node.children.map(written).join('') : '';

/** Styles that wikis put round every formula, and signs that mean nothing to the reader. */
const bare = (/** @type {string} */ tex) =>
  tex.replace(/^\s*\{\\displaystyle\s([\s\S]*)\}\s*$/, '$1').replace(/[\s{}$]|\\[,;! ]/g, '');

/** @param {Element} element @returns {string} a formula's source, where the page tells it */
function texOf(element) {
  if (element.tagName === 'script') return bare(written(element));
  const first = outermost(
    element,
    (at) =>
      (at.tagName === 'annotation' && attribute(at, 'encoding').includes('tex')) ||
      SOURCES.some((name) => attribute(at, name) !== ''),
  )[0]?.element;
  if (!first) return '';
  return bare(SOURCES.map((name) => attribute(first, name)).find(Boolean) ?? written(first));
}

/** Attributes in which pages, and extractors, keep the source of a formula. */
const SOURCES = ['alttext', 'altText', 'dataLatex', 'alt'];

/** @param {Element} element @returns {string} what is drawn, from the MathML where there is any */
function drawn(element) {
  const maths = outermost(element, ({ tagName }) => tagName === 'math')[0]?.element;
  return wordsIn(maths ?? element, ({ tagName }) => tagName.startsWith('annotation')).replace(
    /[\s\u2061-\u2064]+/g,
    '',
  );
}

/**
 * @param {Node} tree
 * @returns {{ keys: string[], element: Element }[]} the formulas, each by its source and by what is drawn
 */
export function formulas(tree) {
  const found = outermost(tree, isFormula).map(({ element }) => ({
    element,
    keys: [texOf(element), drawn(element)].filter(Boolean),
  }));
  return found.filter(
    // MathJax leaves its source in a script behind what it drew.
    ({ keys, element }, at) =>
      keys.length > 0 && !(element.tagName === 'script' && isDrawn(found[at - 1]?.element)),
  );
}

/** @param {Element | undefined} element */
const isDrawn = (element) =>
  element !== undefined && element.tagName !== 'script' && /mathjax/.test(namesOf(element));

/** @param {Node} tree @returns {string} all text, in which a formula may stand by its source */
export const plainOf = (tree) => bare(wordsIn(tree));
