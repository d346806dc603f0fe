import type { PageNames } from '../copy/page-names.ts';
import { renamed } from '../segment/renamed.ts';
import { tagOf, UNREAD_TAGS } from '../segment/tags.ts';
import { framesOf } from './code-box.ts';
import { languageIn } from './code-language.ts';
import { codeLines } from './code-lines.ts';
import { dropTools, dropToolsBeside, type ToolsFound } from './code-tools.ts';
import { codeCellsOf } from './gutter-tables.ts';
import { isLanguageName, languageName } from './language-names.ts';
import { lineBoxes } from './line-boxes.ts';
import { dropLineNumbers } from './line-numbers.ts';
import { labelPanels } from './tab-labels.ts';
import { isVerse, writeVerse } from './verse.ts';

const NEVER_SEEN = '[hidden],.sr-only,.visually-hidden,.screen-reader-text';

/**
 * Gives every listing of a page one form, whatever highlighter wrote it: `<pre>` with one `<code>`,
 * its text the code, line for line, its class the language. Line numbers, controls and labels of
 * languages go: they are no text, as buttons are none.
 */
export function settleCode(copy: Document, names: PageNames): void {
  for (const table of copy.querySelectorAll('table')) settleTable(table);
  for (const box of lineBoxes(copy, names)) renamed(box, 'pre');
  if (names.hasTag('xmp', 'listing'))
    for (const old of copy.querySelectorAll('xmp,listing')) renamed(old, 'pre');
  const putLabels = labelPanels(copy);
  for (const pre of copy.querySelectorAll('pre')) settleListing(pre);
  putLabels();
}

/** The cells with code of a table of line numbers, one below the other. */
function settleTable(table: Element): void {
  const cells = codeCellsOf(table);
  if (!cells) return;
  const tag = table.closest('pre') ? 'div' : 'pre';
  const listing = table.ownerDocument.createElement(tag);
  const language = languageIn([table, ...cells.slice(0, 1), ...codeIn(table)]);
  if (language) listing.setAttribute('class', `language-${language}`);
  for (const cell of cells) {
    const line = renamed(cell, 'div');
    listing.appendChild(line);
  }
  table.parentNode?.replaceChild(listing, table);
}

const codeIn = (element: Element): Element[] => {
  const code = element.querySelector('code');
  return code ? [code] : [];
};

function settleListing(pre: Element): void {
  if (pre.parentElement?.closest('pre')) return;
  if (isVerse(pre)) {
    writeVerse(pre);
    return;
  }
  const frames = framesOf(pre);
  const inside = Array.from(pre.querySelectorAll('code,pre,[class]')).slice(0, 3);
  const found: ToolsFound = { language: languageIn([...codeIn(pre), pre, ...inside, ...frames]) };
  const outmost = frames.at(-1);
  if (outmost) dropTools(outmost, (element) => element.contains(pre), found);
  dropToolsBeside(outmost ?? pre, found);
  dropHeadIn(pre, found);
  const isCode = found.language !== '' || pre.querySelector('code') !== null;
  const listing = listingIn(pre, found);
  dropUnseen(listing);
  dropLineNumbers(listing);
  write(pre, codeLines(listing), isCode, found.language);
}

const MOST_IN_HEAD = 60;

/** A head inside the listing: the name of its language, with a button to copy it. */
function dropHeadIn(pre: Element, found: ToolsFound): void {
  const button = pre.querySelector('button');
  const label = button ? firstWords(pre) : '';
  if (!button || !isLanguageName(label)) return;
  let head: Element = button;
  for (let up = head.parentElement; up && up !== pre; up = up.parentElement) {
    head = up;
    if (firstWords(head) === label) break;
  }
  if ((head.textContent ?? '').trim().length > MOST_IN_HEAD) return;
  if (firstWords(head) !== label || pre.textContent?.trim() === head.textContent?.trim()) return;
  found.language ||= languageName(label);
  head.remove();
}

/** The one `<code>` that holds a listing: what else its `<pre>` holds is a head with labels and controls. */
function listingIn(pre: Element, found: ToolsFound): Element {
  const [code, ...more] = Array.from(pre.querySelectorAll('code'));
  if (!code || more.some((other) => !code.contains(other))) return pre;
  const beside = (pre.textContent ?? '').trim().length - (code.textContent ?? '').trim().length;
  if (beside === 0 || beside > 60 || !isHeadApart(pre, code)) return pre;
  const label = firstWords(pre);
  if (!found.language && isLanguageName(label)) found.language = languageName(label);
  return code;
}

function firstWords(node: Node): string {
  for (let child = node.firstChild; child; child = child.nextSibling) {
    const words = child.nodeType === 3 ? (child.nodeValue ?? '').trim() : firstWords(child);
    if (words) return words;
  }
  return '';
}

/** Whether all words outside of the code stand in elements of their own that do not hold it. */
function isHeadApart(pre: Element, code: Element): boolean {
  for (let up = code.parentElement; up; up = up.parentElement) {
    for (let child = up.firstChild; child; child = child.nextSibling)
      if (child.nodeType === 3 && /\S/.test(child.nodeValue ?? '')) return false;
    if (up === pre) return true;
  }
  return false;
}

/** Controls, and what only machines read, inside a listing. */
function dropUnseen(listing: Element): void {
  for (const element of listing.querySelectorAll(NEVER_SEEN)) element.remove();
  for (const element of listing.querySelectorAll('*'))
    if (UNREAD_TAGS.has(tagOf(element))) element.remove();
}

function write(pre: Element, code: Element, isCode: boolean, language: string): void {
  while (pre.firstChild) pre.removeChild(pre.firstChild);
  pre.removeAttribute('class');
  if (language) code.setAttribute('class', `language-${language}`);
  if (isCode) pre.appendChild(code);
  else while (code.firstChild) pre.appendChild(code.firstChild);
}
