import type { PageNames } from '../copy/page-names.ts';
import { isBlank } from '../segment/block.ts';

/** Names of what holds code, of highlighters and editors that need no `<pre>`. */
const BOX_NAME =
  /(?:^|[\s_-])(?:code(?:mirror|hilite|block)?|highlight(?:er)?|syntaxhighlighter|hljs|fragment|sourcecode|crayon|cm|view|snippet|listing|editor|prism|shiki|terminal)(?:$|[\s_-])/i;
const LINES = 'div[class~="line"],[class*="-line"],[class*="code-line"]';
const LINES_CLASS = /-line|(?:^|\s)line(?:\s|$)/;
const LINE_NAME =
  /(?:^|\s)(?:(?:cm|view|code|ec|crayon|token|hljs|cli|terminal|shiki|react-code)-line|line(?:-?\d+| number\d+)?)(?:\s|$)/i;
const LEVELS = 4;

const isLine = (element: Element): boolean => LINE_NAME.test(element.getAttribute('class') ?? '');

function isNamed(element: Element): boolean {
  let up: Element | null = element;
  for (let level = 0; up && level < LEVELS; level++, up = up.parentElement)
    if (BOX_NAME.test(up.getAttribute('class') ?? '')) return true;
  return false;
}

const onlyLines = (box: Element): boolean =>
  Array.from(box.children).every(isLine) &&
  !box.querySelector('p,h1,h2,h3,ul,ol,img,table,pre') &&
  !Array.from(box.childNodes).some(
    ({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim(),
  );

function isAlone(element: Element): boolean {
  let [before, after] = [element.previousSibling, element.nextSibling];
  while (before && isBlank(before)) before = before.previousSibling;
  while (after && isBlank(after)) after = after.nextSibling;
  return !before && !after && element.parentElement !== null;
}

/** A piece of code that stands alone in its block, on several lines. */
function isBlockOfCode(code: Element): boolean {
  if (!isAlone(code) || code.closest('pre') || code.querySelector('pre,p,table')) return false;
  const style = code.getAttribute('style') ?? '';
  const isSet = /white-space\s*:\s*pre|display\s*:\s*block/i.test(style);
  const isNamedCode = /(?:^|\s)(?:language-|lang-|hljs)/.test(code.getAttribute('class') ?? '');
  const lines = (code.textContent ?? '').trim().includes('\n');
  return code.querySelector('br') !== null || ((isSet || isNamedCode) && lines);
}

/**
 * Finds listings that are written without `<pre>`: an element of an editor or a highlighter that holds
 * lines and nothing else, and `<code>` on several lines that is all of its block.
 */
export function lineBoxes(copy: Document, names: PageNames): Element[] {
  const boxes = new Set<Element>();
  const asked = new Set<Element>();
  const lines = names.hasClass(LINES_CLASS) ? copy.querySelectorAll(LINES) : [];
  for (const line of lines) {
    const box = line.parentElement;
    if (!box || asked.has(box)) continue;
    asked.add(box);
    if (isLine(line) && !box.closest('pre,table') && onlyLines(box) && isNamed(box)) boxes.add(box);
  }
  for (const code of copy.querySelectorAll('code')) if (isBlockOfCode(code)) boxes.add(code);
  return [...boxes];
}
