// @ts-check
import { attribute, isElement, namesOf, outermost } from './tree.mjs';

/** @typedef {import('./tree.mjs').Element} Element @typedef {import('./tree.mjs').Node} Node */

/** Line numbers and what is pressed: drawn beside code, and no part of it. */
const FURNITURE =
  /(?:^|[\s_-])(?:line-?no(?:s|div)?|line-?num(?:ber)?s?|linenodiv|ln|gutter|copy(?:-?(?:btn|button|code))?|clipboard|copybtn|toolbar|code-?block-?(?:header|title))(?:$|[\s_-])/;
const PRESSED = new Set(['button', 'svg', 'style', 'script', 'template', 'clipboard-copy']);
const OWN_LINE = new Set(['div', 'p', 'li', 'tr']);
/** How highlighters name a line, which a style sheet may set as one of its own. */
const LINE = /(?:^|\s)(?:line|code-?line|view-line|cm-line|token-line|ec-line)(?:$|\s)/;

/** @param {Element} element @param {Node[]} beside */
const isOwnLine = (element, beside) =>
  OWN_LINE.has(element.tagName) ||
  (LINE.test(namesOf(element)) &&
    !beside.some((node) => node.type === 'text' && node.value.includes('\n')));

/** @param {Element} element */
const isFurniture = (element) =>
  PRESSED.has(element.tagName) ||
  FURNITURE.test(namesOf(element)) ||
  attribute(element, 'dataLineNumber') !== '' ||
  /user-select:\s*none/.test(attribute(element, 'style'));

/** A line with nothing in it, not even its end. @param {Element} element */
const isBlankLine = (element) => LINE.test(namesOf(element)) && element.children.length === 0;

/** @param {Node} node @param {string[]} lines the last is being written @param {Node[]} beside its parent's children */
function read(node, lines, beside) {
  if (node.type === 'text') {
    const [first = '', ...rest] = node.value.split('\n');
    lines[lines.length - 1] += first;
    lines.push(...rest);
  } else if (isElement(node) && node.tagName === 'br') lines.push('');
  else if (isElement(node) && isFurniture(node)) return;
  else if ('children' in node) {
    const own = isElement(node) && isOwnLine(node, beside);
    if (own && lines.at(-1) !== '') lines.push('');
    for (const child of node.children) read(child, lines, node.children);
    if (own && (lines.at(-1) !== '' || isBlankLine(node))) lines.push('');
  }
}

/** @param {Element} element @returns {string} code as it is read: blanks at the ends of lines do not show */
export function codeText(element) {
  const lines = [''];
  read({ ...element, properties: {} }, lines, []);
  return lines
    .map((line) => line.replace(/\u00a0/g, ' ').replace(/\s+$/, ''))
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
}

/** Numbers alone, one a line. */
const ARE_NUMBERS = /^[\d\s]+$/;
const LEAST = 4;

/** @param {Node} tree @returns {{ text: string }[]} the code blocks of a page or an extraction */
export const codeBlocks = (tree) =>
  outermost(tree, ({ tagName }) => tagName === 'pre')
    .map(({ element }) => ({ text: codeText(element) }))
    .filter(({ text }) => text.length >= LEAST && !ARE_NUMBERS.test(text));
