import { flatten, importTree } from './copy-tree.ts';
import { isDrawing } from './drawings.ts';

/** Elements whose `name` or `id` becomes a property of their document or form. */
const FIELDS = 'img,iframe,embed,object,input,select,textarea,button,fieldset,output';
/** The attribute first: most elements have none, and are asked nothing else. */
const CLOBBERING = `[name]:is(form,${FIELDS}),[id]:is(${FIELDS})`;

/** A prototype method: what the page holds may answer for its own. */
const below = (root: Element, tag: string): Element[] =>
  Array.from(Element.prototype.getElementsByTagName.call(root, tag));

/**
 * Takes away the names by which a page could put an element of its own in the place of a method
 * (`<img name="querySelector">`, `<input name="parentNode">`); HTML standard, 3.1.6 and 4.10.3.
 */
function unclobber(root: Element): void {
  for (const element of Element.prototype.querySelectorAll.call(root, CLOBBERING)) {
    Element.prototype.removeAttribute.call(element, 'name');
    if (!Element.prototype.matches.call(element, 'form'))
      Element.prototype.removeAttribute.call(element, 'id');
  }
}

/** Style sheets are read as soon as they are part of a document, which can cost more than the copy. */
function emptyStyles(root: Element): void {
  for (const style of below(root, 'style')) style.textContent = '';
}

/** Signs drawn in the page, which nothing reads: fewer elements to put in a document and to walk. */
function dropDrawings(root: Element): void {
  for (const drawing of below(root, 'svg'))
    if (!isDrawing(drawing)) drawing.parentNode?.removeChild(drawing);
}

/** With scripting on, the browser keeps the inside of `<noscript>` as text. */
function openNoscript(copy: Document): void {
  for (const noscript of copy.querySelectorAll('noscript')) {
    if (noscript.children.length === 0) noscript.innerHTML = noscript.textContent ?? '';
  }
}

/**
 * An inert copy of a page to cut at: nothing in it runs, loads, or answers for the live page.
 * @param parse for documents that are not the browser's own: HTML to a new document
 * @param trace is given the copied root, still whole, and the one it was copied from; says whether it
 *   put anything into the copy
 */
export function copyPage(
  document: Document,
  parse?: (html: string) => Document,
  trace?: (copied: Element, source: Element) => boolean,
): Document {
  if (parse) return parse(document.documentElement.outerHTML);
  const copy = Document.prototype.cloneNode.call(document, false) as Document;
  const root = Document.prototype.querySelector.call(document, ':root');
  if (!root) return copy;
  const copied = importTree(copy, root) as Element;
  if (trace?.(copied, root)) flatten(copied);
  unclobber(copied);
  emptyStyles(copied);
  dropDrawings(copied);
  copy.appendChild(copied);
  openNoscript(copy);
  return copy;
}
