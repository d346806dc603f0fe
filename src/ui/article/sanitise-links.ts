/** In front of every id of an article, lest one stands for an element or a variable of ours. */
const PREFIX = 'article-';

/** Renames ids, lets links within follow them, and opens all others in a tab of their own. */
export function sanitiseLinks(root: DocumentFragment): void {
  for (const element of root.querySelectorAll('[id], [name], [headers]')) sanitiseId(element);
  const ids = new Set([...root.querySelectorAll('[id]')].map(({ id }) => id));
  for (const element of root.querySelectorAll('[href]')) sanitiseLink(element, ids);
}

function sanitiseId(element: Element): void {
  const id = element.id || (element.localName === 'a' ? element.getAttribute('name') : null);
  element.removeAttribute('name');
  if (id) element.id = PREFIX + id;
  const headers = element.getAttribute('headers')?.trim().split(/\s+/);
  if (headers) element.setAttribute('headers', headers.map((name) => PREFIX + name).join(' '));
}

function sanitiseLink(element: Element, ids: ReadonlySet<string>): void {
  const href = element.localName === 'a' ? (element.getAttribute('href') ?? '') : '';
  if (href.startsWith('#')) sanitiseJump(element, PREFIX + decoded(href.slice(1)), ids);
  else if (leadsOut(href)) openApart(element);
  else element.removeAttribute('href');
}

function openApart(link: Element): void {
  link.setAttribute('target', '_blank');
  link.setAttribute('rel', 'noopener noreferrer');
}

/** A heading's own link often has no words, only a sign that a style sheet drew. */
const isNameless = (link: Element): boolean =>
  !link.textContent?.trim() && !link.querySelector('img[alt], math');

function sanitiseJump(link: Element, id: string, ids: ReadonlySet<string>): void {
  if (isNameless(link) && !link.id) link.remove();
  else if (ids.has(id)) link.setAttribute('href', `#${encodeURIComponent(id)}`);
  else link.removeAttribute('href');
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Whether an address leads to the web or to a letter, and nowhere else. */
export function leadsOut(href: string): boolean {
  return URL.canParse(href) && /^(?:https?|mailto):$/.test(new URL(href).protocol);
}

/** The element of a sanitised article that had an id before. */
export const articleElement = (root: ParentNode, id: string): HTMLElement | null =>
  root.querySelector<HTMLElement>(`#${CSS.escape(PREFIX + id)}`);
