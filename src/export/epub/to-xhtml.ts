import { escapeHtml } from '../library/escape-html.ts';
import { bookAddress, bookLanguage, bookName, missingItem } from './content-model.ts';

const ELEMENT = 1;
const TEXT = 3;
const MATHML = 'http://www.w3.org/1998/Math/MathML';
const SVG = 'http://www.w3.org/2000/svg';
const FOREIGN: Readonly<Record<string, string>> = { math: MATHML, svg: SVG };
const EMPTY = new Set(['br', 'col', 'hr', 'wbr']);
/** What the name of a file in the book begins with: nothing else may be shown from it. */
export const PICTURES = 'pictures/';
/** A book must hold what it shows: what would be fetched goes, with its words left. */
const FETCHED = new Set([
  'img',
  'picture',
  'source',
  'video',
  'audio',
  'iframe',
  'object',
  'embed',
]);
const HELD = new RegExp(`^${PICTURES}\\d+\\.[a-z]+$`);
const NEVER = new Set(['script', 'style', 'template', 'noscript']);
/** A name that XML allows, and that means nothing in another namespace. */
const NAME = /^[a-z][\w-]*$/i;
/** What HTML had once and EPUB refuses. */
const FORMER = new Set(['width', 'height', 'align', 'valign', 'bgcolor', 'border', 'name', 'type']);

/**
 * The content of an element, cleaned before, as XHTML: every element closed, every sign allowed in
 * XML, nothing that would be fetched; pictures that the book does not hold leave their words, and what
 * stands where it may not is put into what it needs (see `content-model.ts`).
 */
export const toXhtml = (root: Element): string => inside(root, new Set());

function inside(node: Node, ids: Set<string>): string {
  return [...node.childNodes].map((child) => written(child, ids)).join('');
}

function written(node: Node, ids: Set<string>): string {
  if (node.nodeType !== TEXT && node.nodeType !== ELEMENT) return '';
  const text =
    node.nodeType === ELEMENT
      ? elementText(node as Element, ids)
      : escapeHtml(node.textContent ?? '');
  const item = text.trim() && missingItem(node);
  return item ? `<${item}>${text}</${item}>` : text;
}

function elementText(element: Element, ids: Set<string>): string {
  const own = element.localName.toLowerCase();
  if (NEVER.has(own) || !NAME.test(own)) return '';
  if (FETCHED.has(own)) return instead(element, own, ids);
  const name = bookName(element);
  const open = `${name}${namespaceOf(name)}${attributes(element, ids)}`;
  return EMPTY.has(name) ? `<${open}/>` : `<${open}>${inside(element, ids)}</${name}>`;
}

function instead(element: Element, name: string, ids: Set<string>): string {
  if (name !== 'img') return inside(element, ids);
  const words = element.getAttribute('alt')?.trim() ?? '';
  const file = element.getAttribute('src') ?? '';
  if (HELD.test(file)) return `<img src="${file}" alt="${escapeHtml(words)}"/>`;
  return words ? `<em>[${escapeHtml(words)}]</em>` : '';
}

const namespaceOf = (name: string): string => (FOREIGN[name] ? ` xmlns="${FOREIGN[name]}"` : '');

function attributes(element: Element, ids: Set<string>): string {
  const isDrawn = !!element.closest('svg, math');
  return [...element.attributes]
    .map(({ name, value }) => {
      const written = isAllowed(name, isDrawn) ? attributeValue(name, value, ids) : null;
      return written === null ? '' : ` ${name}="${escapeHtml(written)}"`;
    })
    .join('');
}

function isAllowed(name: string, isDrawn: boolean): boolean {
  if (!NAME.test(name) || name === 'xmlns' || /^on/i.test(name)) return false;
  return isDrawn || !FORMER.has(name.toLowerCase());
}

/** As a book has it; null where it may have none. */
function attributeValue(name: string, value: string, ids: Set<string>): string | null {
  if (name === 'href') return bookAddress(value);
  if (name === 'lang') return bookLanguage(value);
  if (name !== 'id') return value;
  if (!NAME.test(value) || ids.has(value)) return null;
  ids.add(value);
  return value;
}
