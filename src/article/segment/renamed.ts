/** Puts an element of another tag in the place of one, with all it has and holds; gives the new one. */
export function renamed(element: Element, tag: string): Element {
  const other = element.ownerDocument.createElement(tag);
  for (const { name, value } of Array.from(element.attributes)) other.setAttribute(name, value);
  while (element.firstChild) other.appendChild(element.firstChild);
  element.parentNode?.replaceChild(other, element);
  return other;
}
