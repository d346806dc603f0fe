/** Elements whose `name` or `id` becomes a property of their document or form. */
const CLOBBERING = 'form,img,iframe,embed,object';
const CLOBBERING_FIELDS = 'input,select,textarea,button,fieldset,output';

/**
 * Takes away the names by which a page could put an element of its own in the place of a method
 * (`<img name="querySelector">`, `<input name="parentNode">`); HTML standard, 3.1.6 and 4.10.3.
 */
function unclobber(copy: Document): void {
  const { getElementsByTagName } = Document.prototype;
  for (const tag of `${CLOBBERING},${CLOBBERING_FIELDS}`.split(',')) {
    for (const element of Array.from(getElementsByTagName.call(copy, tag))) {
      Element.prototype.removeAttribute.call(element, 'name');
      if (tag !== 'form') Element.prototype.removeAttribute.call(element, 'id');
    }
  }
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
 */
export function copyPage(document: Document, parse?: (html: string) => Document): Document {
  if (parse) return parse(document.documentElement.outerHTML);
  const copy = Document.prototype.cloneNode.call(document, true) as Document;
  unclobber(copy);
  openNoscript(copy);
  return copy;
}
